package org.voxtum.solver;

import java.util.List;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.LocalKinetics;

/**
 * The longest step that splits binding from transport without lagging behind either: that in which
 * half of the agent binds or, where it is longer, in which it crosses a voxel.
 */
final class BindingLimit {
    private static final double BOUND_SHARE = 0.5;
    private static final double CROSSING = 4;

    private BindingLimit() {}

    /** The least limit over all voxels with receptors [s]; infinite without any. */
    static double of(VoxelGrid grid, AgentCoefficients agent) {
        LocalKinetics kinetics = agent.kinetics();
        if (!kinetics.hasReceptors() || !(kinetics.on() > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        Field receptors = kinetics.receptors().orElseThrow();
        double least = Double.POSITIVE_INFINITY;
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    double phi = agent.storage().get(x, y, z);
                    double total = receptors.get(x, y, z);
                    if (phi > 0 && total > 0) {
                        double d = largestConductivity(agent, x, y, z) / phi;
                        double rate = kinetics.on() * total * kinetics.mostFree();
                        least = Math.min(least, seconds(grid, phi, rate, d));
                    }
                }
            }
        }
        return least;
    }

    private static double largestConductivity(AgentCoefficients agent, int x, int y, int z) {
        double k = agent.conductivityX().get(x, y, z);
        for (Axis axis : List.of(Axis.Y, Axis.Z)) {
            k = Math.max(k, agent.conductivity(axis).get(x, y, z));
        }
        return k;
    }

    /** 0.5 phi/(k_on R_t) or d^2/(4 D), the longer one. */
    private static double seconds(VoxelGrid grid, double phi, double rate, double diffusivity) {
        double edge = grid.smallestSpacing();
        return Math.max(BOUND_SHARE * phi / rate, edge * edge / (CROSSING * diffusivity));
    }
}
