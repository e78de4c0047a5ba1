package org.voxtum.run;

import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;

/** Region numbers for pictures: voxels that rasterised vessels fill get a number of their own. */
public final class ShownLabels {
    /** Number of voxels that vessels fill. */
    public static final int LUMEN = 255;

    private ShownLabels() {}

    static Labels of(FluidCoefficients fluid) {
        VoxelGrid grid = fluid.grid();
        Labels shown = Labels.on(grid);
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    shown.set(x, y, z, at(fluid, x, y, z));
                }
            }
        }
        return shown;
    }

    /** Number of a voxel: its region's, or that of vessels. */
    static int at(FluidCoefficients fluid, int x, int y, int z) {
        boolean lumen = fluid.region(x, y, z).kind().isTissue() && !fluid.isTissue(x, y, z);
        return lumen ? LUMEN : fluid.labels().get(x, y, z);
    }
}
