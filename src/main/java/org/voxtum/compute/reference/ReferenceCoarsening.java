package org.voxtum.compute.reference;

import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/** Aggregation of cells along halved axes, for coefficients, residuals and corrections. */
final class ReferenceCoarsening {
    private ReferenceCoarsening() {}

    static void coefficients(EllipticLevel fine, boolean[] halved, EllipticLevel coarse) {
        if (fine.absorption() instanceof ReferenceSum a) {
            sum(a.first(), halved, of(coarse.absorption()));
            addSum(a.factor(), a.second(), halved, of(coarse.absorption()));
        } else {
            sum(of(fine.absorption()), halved, of(coarse.absorption()));
        }
        for (Axis axis : Axis.values()) {
            Field stored = of(fine.faces(axis));
            Field.VoxelFunction face =
                    fine.storesFaces()
                            ? stored::get
                            : (x, y, z) -> SeriesFaces.lower(fine, axis, x, y, z);
            faces(face, fine.shape(), halved, axis, of(coarse.faces(axis)));
        }
    }

    private static Field of(DeviceField field) {
        return ReferenceField.of(field);
    }

    /** Coarse value = sum of the fine values of the aggregate. */
    static void sum(Field fine, boolean[] halved, Field coarse) {
        coarse.fill(0);
        addSum(1, fine, halved, coarse);
    }

    private static void addSum(double factor, Field fine, boolean[] halved, Field coarse) {
        PlaneLoop.forEach(
                coarse.shape(),
                z -> {
                    int first = halved[2] ? 2 * z : z;
                    int last = Math.min(halved[2] ? first + 1 : first, fine.shape().nz() - 1);
                    for (int fineZ = first; fineZ <= last; fineZ++) {
                        for (int y = 0; y < fine.shape().ny(); y++) {
                            int coarseY = halved[1] ? y / 2 : y;
                            addRow(factor, fine, halved[0], y, fineZ, coarse, coarseY, z);
                        }
                    }
                });
    }

    private static void addRow(
            double factor,
            Field fine,
            boolean halvedX,
            int y,
            int z,
            Field coarse,
            int coarseY,
            int coarseZ) {
        double[] in = fine.chunk(z);
        double[] out = coarse.chunk(coarseZ);
        int i = fine.rowOffset(y, z);
        int o = coarse.rowOffset(coarseY, coarseZ);
        int shift = halvedX ? 1 : 0;
        for (int x = 0; x < fine.shape().nx(); x++) {
            out[o + (x >> shift)] += factor * in[i + x];
        }
    }

    /** Fine value += weight times the value of its aggregate. */
    static void addBack(Field coarse, boolean[] halved, double weight, Field fine) {
        int shift = halved[0] ? 1 : 0;
        PlaneLoop.forEach(
                fine.shape(),
                z -> {
                    int coarseZ = halved[2] ? z / 2 : z;
                    double[] in = coarse.chunk(coarseZ);
                    double[] out = fine.chunk(z);
                    for (int y = 0; y < fine.shape().ny(); y++) {
                        int i = coarse.rowOffset(halved[1] ? y / 2 : y, coarseZ);
                        int o = fine.rowOffset(y, z);
                        for (int x = 0; x < fine.shape().nx(); x++) {
                            out[o + x] += weight * in[i + (x >> shift)];
                        }
                    }
                });
    }

    /**
     * Coarse face = sum of its fine faces; times 1/2 along a halved axis, 2/3 beside a single
     * plane.
     */
    private static void faces(
            Field.VoxelFunction fine, Shape cells, boolean[] halved, Axis axis, Field coarse) {
        int along = axis.ordinal();
        int count = counts(cells)[along];
        Shape shape = coarse.shape();
        PlaneLoop.forEach(
                shape,
                z -> {
                    for (int y = 0; y < shape.ny(); y++) {
                        for (int x = 0; x < shape.nx(); x++) {
                            int position = axis == Axis.X ? x : axis == Axis.Y ? y : z;
                            double weight = weight(halved[along], position, count);
                            coarse.set(
                                    x,
                                    y,
                                    z,
                                    weight == 0
                                            ? 0
                                            : weight * patch(fine, cells, halved, along, x, y, z));
                        }
                    }
                });
    }

    private static double weight(boolean halved, int position, int cells) {
        int coarseCells = halved ? (cells + 1) / 2 : cells;
        if (position == 0 || position == coarseCells) {
            return 0;
        }
        boolean besideSingle = halved && cells % 2 == 1 && position == coarseCells - 1;
        return besideSingle ? 2.0 / 3 : halved ? 0.5 : 1;
    }

    private static int[] counts(Shape cells) {
        return new int[] {cells.nx(), cells.ny(), cells.nz()};
    }

    private static double patch(
            Field.VoxelFunction fine,
            Shape cells,
            boolean[] halved,
            int along,
            int x,
            int y,
            int z) {
        int[] start = {halved[0] ? 2 * x : x, halved[1] ? 2 * y : y, halved[2] ? 2 * z : z};
        int[] end = start.clone();
        int[] counts = counts(cells);
        for (int axis = 0; axis < 3; axis++) {
            if (axis != along && halved[axis]) {
                end[axis] = Math.min(start[axis] + 1, counts[axis] - 1);
            }
        }
        double sum = 0;
        for (int k = start[2]; k <= end[2]; k++) {
            for (int j = start[1]; j <= end[1]; j++) {
                for (int i = start[0]; i <= end[0]; i++) {
                    sum += fine.at(i, j, k);
                }
            }
        }
        return sum;
    }
}
