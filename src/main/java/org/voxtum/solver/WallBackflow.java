package org.voxtum.solver;

import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;

/** How much of the vessel wall an agent passes back through, from tissue to plasma. */
final class WallBackflow {
    private static final int AREA = 0;
    private static final int BACK = 1;

    private WallBackflow() {}

    /**
     * Share of the wall area with a flux to the plasma [-]; 0 without any wall.
     *
     * @param storage phi of the agent; only walls beside open voxels count
     * @param flux J_S of each voxel, + into the tissue, faces of painted lumens included
     */
    static double share(
            FluidCoefficients fluid, FixedFaces faces, Field storage, Field.VoxelFunction flux) {
        VoxelGrid grid = fluid.grid();
        double[] sums =
                VoxelLoop.sums(
                        grid,
                        2,
                        (x, y, z, sum) -> {
                            double density = fluid.vesselSurfaceDensity().get(x, y, z);
                            if (storage.get(x, y, z) > 0 && density > 0) {
                                sum.add(AREA, density);
                                sum.add(BACK, flux.at(x, y, z) < 0 ? density : 0);
                            }
                        });
        for (int i = 0; i < faces.size(); i++) {
            int x = faces.x(i);
            int y = faces.y(i);
            int z = faces.z(i);
            if (faces.isLumen(i) && storage.get(x, y, z) > 0) {
                double density = faces.share(i) / grid.spacing(faces.axis(i));
                sums[AREA] += density;
                sums[BACK] += flux.at(x, y, z) < 0 ? density : 0;
            }
        }
        return sums[AREA] == 0 ? 0 : sums[BACK] / sums[AREA];
    }
}
