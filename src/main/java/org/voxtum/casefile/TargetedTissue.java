package org.voxtum.casefile;

import java.util.stream.DoubleStream;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.vessel.Quantiles;

/**
 * Means over the voxels of a region that have receptors of an agent.
 *
 * @param receptors R_t [mol/m^3]; 0 where there are none
 * @param storage phi [-]
 * @param conductivity phi D along x [m^2/s]
 * @param surface S_V [1/m]
 * @param wallDistance twice the median distance to a vessel wall [m]; not a number without any
 */
record TargetedTissue(
        double receptors,
        double storage,
        double conductivity,
        double surface,
        double wallDistance) {
    private static final int MOST_DISTANCES = 1 << 20;

    /**
     * Means of a region.
     *
     * @param distance to the nearest vessel wall [m]; null without any
     */
    static TargetedTissue of(
            FluidCoefficients fluid, AgentCoefficients agent, int region, Field distance) {
        Field sites = agent.kinetics().receptors().orElseThrow();
        Sums sums = new Sums(distance, fluid.grid().voxels() / MOST_DISTANCES + 1);
        VoxelGrid grid = fluid.grid();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (fluid.labels().get(x, y, z) == region && sites.get(x, y, z) > 0) {
                        sums.add(fluid, agent, x, y, z);
                    }
                }
            }
        }
        return sums.means();
    }

    /** Sums on the way to the means. */
    private static final class Sums {
        private final Field distance;
        private final long stride;
        private final DoubleStream.Builder distances = DoubleStream.builder();
        private final double[] sums = new double[4];
        private long voxels;

        /**
         * @param stride every how many voxels the distance counts
         */
        Sums(Field distance, long stride) {
            this.distance = distance;
            this.stride = stride;
        }

        void add(FluidCoefficients fluid, AgentCoefficients agent, int x, int y, int z) {
            sums[0] += agent.kinetics().receptors().orElseThrow().get(x, y, z);
            sums[1] += agent.storage().get(x, y, z);
            sums[2] += agent.conductivityX().get(x, y, z);
            sums[3] += fluid.vesselSurfaceDensity().get(x, y, z);
            if (distance != null && voxels % stride == 0) {
                distances.add(distance.get(x, y, z));
            }
            voxels++;
        }

        TargetedTissue means() {
            double per = voxels == 0 ? 0 : 1.0 / voxels;
            return new TargetedTissue(
                    sums[0] * per,
                    sums[1] * per,
                    sums[2] * per,
                    sums[3] * per,
                    2 * Quantiles.median(distances.build().toArray()));
        }
    }
}
