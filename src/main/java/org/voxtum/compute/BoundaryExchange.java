package org.voxtum.compute;

/**
 * Faces through which one driver reaches tissue: a face of the box or the faces of a bath.
 *
 * @param group name in the budget, such as {@code x-} or {@code bath}
 * @param driver index of the driver g_m(t) that multiplies {@code inward}
 * @param held whether the driver is a concentration on the faces, which limited advection looks at
 * @param voxels position (x, y, z) of the tissue voxel of each face, three numbers a face
 * @param inward conductance of what enters [m^3/s]
 * @param outward conductance of what leaves [m^3/s]; negative where open faces let fluid in
 */
public record BoundaryExchange(
        String group, int driver, boolean held, int[] voxels, double[] inward, double[] outward) {
    /** Number of faces. */
    public int size() {
        return inward.length;
    }
}
