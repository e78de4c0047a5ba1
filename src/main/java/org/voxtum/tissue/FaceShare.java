package org.voxtum.tissue;

import org.voxtum.grid.Axis;

/**
 * Share of a voxel face that counts as true surface: a staircase has more area than the surface
 * that it stands for.
 */
@FunctionalInterface
public interface FaceShare {
    /** Share of a face normal to an axis, by its middle [m]. */
    double at(Axis normal, double x, double y, double z);

    /** Faces that are taken as they are. */
    static FaceShare whole() {
        return (normal, x, y, z) -> 1;
    }
}
