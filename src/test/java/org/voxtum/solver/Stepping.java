package org.voxtum.solver;

import java.util.List;
import java.util.Optional;
import org.voxtum.compute.TransportLimits;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.model.FluidCoefficients;

/** One agent of a {@link Box} whose steps a test chooses. */
final class Stepping {
    final AgentSystem system;
    final AgentState state;
    final TransportLimits limits;
    final TransportStepper stepper;
    private final Box box;

    Stepping(Box box) {
        this.box = box;
        FluidCoefficients fluid = box.builder.build();
        PressureSolution flow = PressureSolution.given(fluid, box.fluxes, box.filtration);
        AgentDrivers drivers = new AgentDrivers(fluid, flow, box.agent(), false);
        SolverFloor floor =
                new SolverFloor(
                        box.backend,
                        box.problem(fluid, 1),
                        flow,
                        FlowFields.of(box.backend, flow.fluxes()),
                        new SuperstepScratch(box.backend, Shape.of(box.grid)),
                        Optional.empty());
        system = new AgentSystem(floor, box.agent(), drivers, false, java.util.Optional.empty());
        state = new AgentState(box.backend, box.grid, box.agent(), true);
        limits = box.backend.transport().limits(system.system, box.options.cfl());
        Handovers none = new Handovers(box.backend, Shape.of(box.grid), List.of());
        stepper = new AgentTurn(floor, system, state, limits, none, Companions.none()).stepper();
    }

    Field concentration() {
        return box.backend.download(state.concentration);
    }
}
