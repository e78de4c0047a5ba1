package org.voxtum.run;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.EllipticKernels;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * Shapes of the multigrid's coarse levels where conductivity is statistically alike along the axes.
 */
final class CoarseShapes {
    private static final int COARSEST_CELLS = 64;
    private static final double COARSEN_ABOVE = 0.25;
    private final List<Shape> shapes = new ArrayList<>();

    CoarseShapes(VoxelGrid grid) {
        double[] face = new double[3];
        for (Axis axis : Axis.values()) {
            double h = grid.spacing(axis);
            face[axis.ordinal()] = grid.count(axis) > 1 ? 1 / (h * h) : 0;
        }
        Shape shape = Shape.of(grid);
        boolean[] halved = halved(shape, face);
        while (shape.size() > COARSEST_CELLS && (halved[0] || halved[1] || halved[2])) {
            shape = EllipticKernels.coarseShape(shape, halved);
            shapes.add(shape);
            coarsen(face, halved);
            halved = halved(shape, face);
        }
    }

    private static boolean[] halved(Shape shape, double[] face) {
        int[] cells = {shape.nx(), shape.ny(), shape.nz()};
        double largest = 0;
        for (int axis = 0; axis < 3; axis++) {
            largest = cells[axis] > 1 ? Math.max(largest, face[axis]) : largest;
        }
        boolean[] halved = new boolean[3];
        for (int axis = 0; axis < 3; axis++) {
            halved[axis] = cells[axis] > 1 && face[axis] >= COARSEN_ABOVE * largest;
        }
        return halved;
    }

    /** A coarse face sums the fine faces across, times 1/2 along an axis that is halved. */
    private static void coarsen(double[] face, boolean[] halved) {
        int summed = 1;
        for (boolean half : halved) {
            summed *= half ? 2 : 1;
        }
        for (int axis = 0; axis < 3; axis++) {
            face[axis] *= halved[axis] ? summed / 4.0 : summed;
        }
    }

    /** Faces of the three axes of a level of cells. */
    static long faces(Shape shape) {
        VoxelGrid grid = VoxelGrid.cubes(shape.nx(), shape.ny(), shape.nz(), 1);
        long faces = 0;
        for (Axis axis : Axis.values()) {
            faces += Shape.ofFaces(grid, axis).size();
        }
        return faces;
    }

    List<Shape> all() {
        return shapes;
    }
}
