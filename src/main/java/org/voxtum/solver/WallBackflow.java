package org.voxtum.solver;

import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;

/** How much of the vessel wall an agent passes back through, from tissue to plasma. */
final class WallBackflow {
    private double area;
    private double back;

    private WallBackflow() {}

    /**
     * Share of the wall area with a flux to the plasma [-]; 0 without any wall.
     *
     * @param storage phi of the agent; only walls beside open voxels count
     * @param flux J_S of each voxel, + into the tissue, faces of painted lumens included
     */
    static double share(
            FluidCoefficients fluid, FixedFaces faces, Field storage, Field.VoxelFunction flux) {
        WallBackflow sums = new WallBackflow();
        VoxelGrid grid = fluid.grid();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    double density = fluid.vesselSurfaceDensity().get(x, y, z);
                    if (storage.get(x, y, z) > 0 && density > 0) {
                        sums.add(density, flux.at(x, y, z));
                    }
                }
            }
        }
        for (int i = 0; i < faces.size(); i++) {
            if (faces.isLumen(i) && storage.get(faces.x(i), faces.y(i), faces.z(i)) > 0) {
                double density = faces.share(i) / grid.spacing(faces.axis(i));
                sums.add(density, flux.at(faces.x(i), faces.y(i), faces.z(i)));
            }
        }
        return sums.area == 0 ? 0 : sums.back / sums.area;
    }

    private void add(double density, double flux) {
        area += density;
        back += flux < 0 ? density : 0;
    }
}
