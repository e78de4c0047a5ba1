package org.voxtum.model;

import org.voxtum.grid.Face;

/** A value of each face of the box, for tests with manufactured solutions. */
@FunctionalInterface
public interface BoundaryValue {
    /** Value on the face of voxel (x, y, z). */
    double at(Face face, int x, int y, int z);
}
