package org.voxtum.compute;

import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;

/**
 * Faces through which one driver reaches tissue: a face of the box or the faces of a bath.
 *
 * @param group name in the budget, such as {@code x-} or {@code bath}
 * @param driver index of the driver g_m(t) that multiplies {@code inward}
 * @param held whether the driver is a concentration on the faces, which limited advection looks at
 * @param voxels position (x, y, z) of the tissue voxel of each face, three numbers a face
 * @param inward conductance of what enters [m^3/s]
 * @param outward conductance of what leaves [m^3/s]; negative where open faces let fluid in
 * @param amplitude what the driver is multiplied by on each face; empty for 1 on the whole face
 */
public record BoundaryExchange(
        String group,
        int driver,
        boolean held,
        int[] voxels,
        double[] inward,
        double[] outward,
        double[] amplitude) {
    /** One driver on the whole face. */
    public BoundaryExchange(
            String group,
            int driver,
            boolean held,
            int[] voxels,
            double[] inward,
            double[] outward) {
        this(group, driver, held, voxels, inward, outward, new double[0]);
    }

    /** Adds the concentration that this exchange holds on the voxels of a face of the box. */
    void addHeld(double driver, VoxelGrid grid, Axis axis, double[] plane) {
        if (amplitude.length == 0) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] += driver;
            }
        }
        for (int i = 0; i < amplitude.length; i++) {
            int x = voxels[3 * i];
            int y = voxels[3 * i + 1];
            int z = voxels[3 * i + 2];
            int at =
                    axis == Axis.X
                            ? y + grid.ny() * z
                            : axis == Axis.Y ? x + grid.nx() * z : x + grid.nx() * y;
            plane[at] += amplitude[i] * driver;
        }
    }

    /** Number of faces. */
    public int size() {
        return inward.length;
    }
}
