package org.voxtum.casefile;

import org.voxtum.analysis.SurfaceDistance;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.SoluteBoundary;

/**
 * How deep tissue lies behind what holds an agent's concentration: baths, and faces of the box.
 *
 * @param fluid tissue and baths
 * @param agent the agent
 * @param ledger counts the fields that are needed on the way
 */
record BathDepth(FluidCoefficients fluid, AgentCoefficients agent, FieldLedger ledger) {
    /** Whether any bath of that region brings agent. */
    boolean brings(int region) {
        return holds(agent.regions().get(region).bath());
    }

    /** Whether a face of a bath or of the box brings agent. */
    static boolean holds(SoluteBoundary boundary) {
        return boundary.kind() == SoluteBoundary.Kind.CONCENTRATION
                && boundary.concentration().largest() > 0;
    }

    /** Largest distance of a voxel that has receptors to these [m]; 0 without any. */
    double largest() {
        VoxelGrid grid = fluid.grid();
        long bytes = 2 * grid.voxels() * Double.BYTES;
        ledger.count("distance to baths", bytes);
        Field distance =
                SurfaceDistance.of(
                                grid,
                                fluid::isTissue,
                                (x, y, z) -> brings(fluid.labels().get(x, y, z)))
                        .distance();
        double[] most = {0};
        distance.fillBy(
                (x, y, z) -> {
                    double own = Math.min(distance.get(x, y, z), toBox(x, y, z));
                    boolean counts =
                            Double.isFinite(own)
                                    && agent.kinetics().receptors().orElseThrow().get(x, y, z) > 0;
                    most[0] = counts ? Math.max(most[0], own) : most[0];
                    return own;
                });
        ledger.release("distance to baths");
        return most[0];
    }

    /** To the nearest face of the box that brings agent; infinite without any. */
    private double toBox(int x, int y, int z) {
        VoxelGrid grid = fluid.grid();
        double least = Double.POSITIVE_INFINITY;
        for (Face face : Face.values()) {
            if (holds(agent.boundaries().get(face))) {
                Axis axis = face.axis();
                int i = axis == Axis.X ? x : axis == Axis.Y ? y : z;
                int from = face.upper() ? grid.count(axis) - 1 - i : i;
                least = Math.min(least, (from + 0.5) * grid.spacing(axis));
            }
        }
        return least;
    }
}
