package org.voxtum.verify;

import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.NumericsOptions;

/** Boxes of tissue in which nothing diffuses. */
final class FlowAlone {
    private FlowAlone() {}

    /** A sealed box; steps as long as the flow allows. */
    static SoluteProblemBuilder in(VoxelGrid grid) {
        return new SoluteProblemBuilder(
                        PlainTissue.paint(
                                        new FluidProblemBuilder(grid), "tissue", (x, y, z) -> true)
                                .build())
                .material(0, 1, 0)
                .options(NumericsOptions.defaults().withMaxStep(1));
    }

    /** Whether a face lies between two voxels. */
    static boolean inside(int face, int cells) {
        return face > 0 && face < cells;
    }
}
