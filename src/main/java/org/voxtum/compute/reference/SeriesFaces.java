package org.voxtum.compute.reference;

import java.util.Arrays;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/**
 * T of the faces around one row of cells, computed of the conductivities on their two sides: {@code
 * 2 a b / ((a + b) d^2)}. Rows are taken from south to north, so that a row's northern faces are
 * the next one's southern.
 */
final class SeriesFaces {
    private final Shape shape;
    private final Field alongX;
    private final Field alongY;
    private final Field alongZ;
    private final EllipticLevel.PerArea perArea;
    private double[] south;
    private double[] north;
    private final double[] east;
    private final double[] own;
    private final double[] other;
    final double[] x;
    final double[] below;
    final double[] above;

    SeriesFaces(EllipticLevel level) {
        shape = level.shape();
        alongX = ReferenceField.of(level.faceX());
        alongY = ReferenceField.of(level.faceY());
        alongZ = ReferenceField.of(level.faceZ());
        perArea = level.perArea();
        x = new double[shape.nx() + 1];
        east = new double[shape.nx()];
        own = new double[shape.nx()];
        other = new double[shape.nx()];
        south = new double[shape.nx()];
        north = new double[shape.nx()];
        below = new double[shape.nx()];
        above = new double[shape.nx()];
    }

    double[] south() {
        return south;
    }

    double[] north() {
        return north;
    }

    /** Computes the row; the one to its south has to have been the last. */
    void moveTo(int y, int z) {
        double[] reached = south;
        south = north;
        north = reached;
        int inner = shape.nx() - 1;
        load(alongX, y, z, own);
        System.arraycopy(own, 1, other, 0, inner);
        inSeries(own, other, perArea.x(), east, inner);
        System.arraycopy(east, 0, x, 1, inner);
        across(alongY, y, z, Math.min(y + 1, shape.ny() - 1), z, perArea.y(), north);
        across(alongZ, y, z, y, Math.max(z - 1, 0), perArea.z(), below);
        across(alongZ, y, z, y, Math.min(z + 1, shape.nz() - 1), perArea.z(), above);
    }

    /** Faces between a row and another one; 0 where that is the row itself, at the box. */
    private void across(
            Field k, int y, int z, int otherY, int otherZ, double perArea, double[] faces) {
        if (y == otherY && z == otherZ) {
            Arrays.fill(faces, 0);
            return;
        }
        load(k, y, z, own);
        load(k, otherY, otherZ, other);
        inSeries(own, other, perArea, faces, shape.nx());
    }

    private static void load(Field k, int y, int z, double[] row) {
        System.arraycopy(k.chunk(z), k.rowOffset(y, z), row, 0, row.length);
    }

    /**
     * {@link ReferenceElliptic#harmonicMean} without a branch and with one index, which makes
     * vector code of the loop.
     */
    private static void inSeries(
            double[] one, double[] other, double perArea, double[] faces, int count) {
        for (int i = 0; i < count; i++) {
            double a = one[i];
            double b = other[i];
            faces[i] = 2 * a * b / (a + b + Double.MIN_NORMAL) * perArea;
        }
    }

    /** T of one face, which is the lower one of a cell along an axis; 0 at the box. */
    static double lower(EllipticLevel level, Axis axis, int x, int y, int z) {
        int position = axis == Axis.X ? x : axis == Axis.Y ? y : z;
        Shape shape = level.shape();
        int cells = axis == Axis.X ? shape.nx() : axis == Axis.Y ? shape.ny() : shape.nz();
        if (position == 0 || position == cells) {
            return 0;
        }
        Field k = ReferenceField.of(level.faces(axis));
        double below =
                k.get(
                        x - (axis == Axis.X ? 1 : 0),
                        y - (axis == Axis.Y ? 1 : 0),
                        z - (axis == Axis.Z ? 1 : 0));
        return ReferenceElliptic.harmonicMean(below, k.get(x, y, z)) * level.perArea().along(axis);
    }
}
