package org.voxtum.solver;

import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.PlasmaArrival;

/** Share of the wall area with a flux from tissue to plasma [-]. */
final class WallBackflow {
    private WallBackflow() {}

    static double share(
            FluidCoefficients fluid,
            PressureSolution flow,
            AgentCoefficients agent,
            boolean delayed,
            Field c,
            double time) {
        VoxelGrid grid = fluid.grid();
        WallExchange wall = new WallExchange(fluid, flow, agent);
        CompensatedSum area = new CompensatedSum();
        CompensatedSum backflow = new CompensatedSum();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (agent.storage().get(x, y, z) > 0) {
                        double here = fluid.vesselSurfaceDensity().get(x, y, z);
                        double late = delayed ? arrival(fluid).time().get(x, y, z) : 0;
                        wall.at(x, y, z);
                        double flux =
                                wall.toTissue() * agent.plasma().at(time - late)
                                        - wall.toPlasma() * c.get(x, y, z);
                        area.add(here);
                        backflow.add(flux < 0 ? here : 0);
                    }
                }
            }
        }
        return area.value() == 0 ? 0 : backflow.value() / area.value();
    }

    private static PlasmaArrival arrival(FluidCoefficients fluid) {
        return fluid.arrival().orElseThrow();
    }
}
