package org.voxtum.run;

import java.nio.file.Path;
import java.util.List;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/**
 * What the shipped case of liposomal doxorubicin holds at some time, per volume of the box
 * [mol/m^3] and so without regard to the grid.
 *
 * @param carrier liposome in the fluid
 * @param drug doxorubicin in the fluid
 * @param inside doxorubicin in cells
 */
record LiposomeAmounts(Field carrier, Field drug, Field inside) {

    /** At a time [s], with values of the case file replaced. */
    static LiposomeAmounts at(double time, Backend backend, List<String> sets) {
        Path file = Path.of("cases/liposomal-doxorubicin.yaml");
        SimulationListener none = new SimulationListener() {};
        try (Simulation run =
                new Simulation(Assembly.of(CaseReader.read(file, sets)).problem(), backend, none)) {
            run.advanceTo(time);
            AgentState drug = run.agents().get(1);
            return new LiposomeAmounts(
                    free(run, run.agents().get(0)),
                    free(run, drug),
                    run.pools(drug).get("internal"));
        }
    }

    private static Field free(Simulation run, AgentState agent) {
        Field c = run.concentration(agent);
        Field phi = agent.agent().storage();
        return new Field(c.shape()).fillBy((x, y, z) -> phi.get(x, y, z) * c.get(x, y, z));
    }

    /** Averages over blocks of so many voxels along each axis. */
    LiposomeAmounts averages(int times) {
        return new LiposomeAmounts(
                ObservedOrders.averages(carrier, times),
                ObservedOrders.averages(drug, times),
                ObservedOrders.averages(inside, times));
    }
}
