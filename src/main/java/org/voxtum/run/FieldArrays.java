package org.voxtum.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.RunSpec;
import org.voxtum.format.NumberType;
import org.voxtum.format.VtiArray;
import org.voxtum.grid.Field;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.MilieuProperty;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.OxygenSolution;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.Simulation;

/** The fields of a moment that the case asks for, as arrays of one image. */
final class FieldArrays {
    private final AssembledCase run;
    private final NumberType type;

    FieldArrays(AssembledCase run) {
        this.run = run;
        boolean wide = run.source().run().output().precision() == RunSpec.Precision.FLOAT64;
        this.type = wide ? NumberType.FLOAT64 : NumberType.FLOAT32;
    }

    /**
     * Reads them back from the backend.
     *
     * @param last with what only the end of a run has
     */
    List<VtiArray> of(Simulation simulation, boolean last) {
        List<VtiArray> arrays = new ArrayList<>();
        for (AgentState agent : simulation.agents()) {
            addAgent(simulation, agent, last, arrays);
        }
        addFluid(simulation.flow(), arrays);
        simulation
                .oxygen()
                .ifPresent(oxygen -> scalar(arrays, "oxygen", "mmHg", oxygen.tension()::get));
        addMilieu(simulation, arrays);
        if (last) {
            Survival.of(simulation, run.problem().duration())
                    .ifPresent(survival -> scalar(arrays, "survival", "1", survival::at));
        }
        List<String> wanted = run.source().run().output().fields();
        if (!wanted.isEmpty()) {
            arrays.removeIf(array -> !wanted.contains(array.name()));
        }
        return arrays;
    }

    private void addAgent(
            Simulation simulation, AgentState state, boolean last, List<VtiArray> arrays) {
        String name = state.agent().name();
        Field c = simulation.concentration(state);
        Field phi = state.agent().storage();
        scalar(arrays, name + ".fluid", "mol/m^3", c::get);
        scalar(arrays, name + ".free", "mol/m^3", (x, y, z) -> phi.get(x, y, z) * c.get(x, y, z));
        simulation
                .pools(state)
                .forEach(
                        (pool, amount) ->
                                scalar(arrays, name + "." + pool, "mol/m^3", amount::get));
        addReceptors(simulation, state, arrays);
        String peclet = name + ".wall_peclet";
        if (run.source().run().output().fields().contains(peclet)) {
            Field pressure = simulation.flow().pressure();
            WallPeclet wall = new WallPeclet(run.problem().fluid(), pressure, state.agent());
            scalar(arrays, peclet, "1", wall::at);
        }
        if (last && run.problem().exposure()) {
            addExposure(simulation, state, arrays);
        }
    }

    /** Only where they are named. */
    private void addReceptors(Simulation simulation, AgentState state, List<VtiArray> arrays) {
        String name = state.agent().name() + ".receptors";
        if (run.source().run().output().fields().contains(name)) {
            simulation.receptors(state).ifPresent(t -> scalar(arrays, name, "mol/m^3", t::get));
        }
    }

    private void addExposure(Simulation simulation, AgentState state, List<VtiArray> arrays) {
        String name = state.agent().name();
        scalar(arrays, name + ".auc", "mol s/m^3", simulation.areaUnderCurve(state)::get);
        scalar(arrays, name + ".peak", "mol/m^3", simulation.peak(state)::get);
        scalar(arrays, name + ".peak_time", "s", simulation.peakTime(state)::get);
        List<Field> above = simulation.timesAbove(state);
        for (int k = 0; k < above.size(); k++) {
            scalar(arrays, name + ".above_" + (k + 1), "s", above.get(k)::get);
        }
    }

    /** Only what is named: it does not change over a run. */
    private void addMilieu(Simulation simulation, List<VtiArray> arrays) {
        FluidCoefficients fluid = run.problem().fluid();
        Optional<Field> oxygen = simulation.oxygen().map(OxygenSolution::tension);
        for (MilieuProperty property : MilieuProperty.values()) {
            if (run.source().run().output().fields().contains(property.label())) {
                Field.VoxelFunction value = run.problem().milieu().of(property, oxygen);
                scalar(
                        arrays,
                        property.label(),
                        property.unit().isEmpty() ? "1" : property.unit(),
                        (x, y, z) -> fluid.isTissue(x, y, z) ? value.at(x, y, z) : 0);
            }
        }
    }

    private void addFluid(PressureSolution flow, List<VtiArray> arrays) {
        FluidCoefficients fluid = run.problem().fluid();
        Field p = flow.pressure();
        scalar(arrays, "pressure", "Pa", (x, y, z) -> fluid.isTissue(x, y, z) ? p.get(x, y, z) : 0);
        scalar(arrays, "filtration", "1/s", flow.filtration());
        Field qx = flow.fluxes().x();
        Field qy = flow.fluxes().y();
        Field qz = flow.fluxes().z();
        arrays.add(
                VtiArray.vector(
                        "velocity",
                        "m/s",
                        type,
                        (x, y, z) -> (qx.get(x, y, z) + qx.get(x + 1, y, z)) / 2,
                        (x, y, z) -> (qy.get(x, y, z) + qy.get(x, y + 1, z)) / 2,
                        (x, y, z) -> (qz.get(x, y, z) + qz.get(x, y, z + 1)) / 2));
        arrays.add(
                VtiArray.scalar(
                        "label",
                        "",
                        NumberType.UINT8,
                        (x, y, z) -> ShownLabels.at(fluid, x, y, z)));
    }

    private void scalar(
            List<VtiArray> arrays, String name, String unit, Field.VoxelFunction value) {
        arrays.add(VtiArray.scalar(name, unit, type, value));
    }
}
