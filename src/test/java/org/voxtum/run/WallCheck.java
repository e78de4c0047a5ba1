package org.voxtum.run;

import org.voxtum.casefile.AssembledCase;
import org.voxtum.grid.Field;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.WallPores;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;

/** Counts voxels in which the sign of the wall flux is not that of {@code c_p e^Pe - c}. */
final class WallCheck {
    private final AssembledCase run;
    private final Simulation simulation;
    private final AgentState state;

    WallCheck(AssembledCase run, Simulation simulation, AgentState state) {
        this.run = run;
        this.simulation = simulation;
        this.state = state;
    }

    long disagreements() {
        FluidCoefficients fluid = run.problem().fluid();
        double plasma = state.agent().plasma().at(state.time());
        Field c = simulation.concentration(state);
        double area = 0;
        double leaving = 0;
        for (int z = 0; z < fluid.grid().nz(); z++) {
            for (int y = 0; y < fluid.grid().ny(); y++) {
                for (int x = 0; x < fluid.grid().nx(); x++) {
                    double surface = fluid.vesselSurfaceDensity().get(x, y, z);
                    if (surface > 0 && state.agent().storage().get(x, y, z) > 0) {
                        area += surface;
                        boolean above =
                                c.get(x, y, z) > plasma * Math.exp(peclet(x, y, z, surface));
                        leaving += above ? surface : 0;
                    }
                }
            }
        }
        double reported = simulation.wallBackflowShare(state);
        return Math.abs(reported - leaving / area) < 1e-12 ? 0 : 1;
    }

    private double peclet(int x, int y, int z, double surface) {
        FluidCoefficients fluid = run.problem().fluid();
        WallPores pores = state.agent().regions().get(fluid.labels().get(x, y, z)).pores().get(0);
        double filtration = fluid.filtration(x, y, z, simulation.flow().pressure().get(x, y, z));
        return filtration * (1 - pores.reflection()) / (pores.permeability() * surface);
    }
}
