package org.voxtum.compute.reference;

import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/**
 * One row of cells of {@code a x + sum T (x - x_nb)}: the six neighbours' rows and face rows, which
 * are stored or computed. At the box T is 0, so the cell itself stands in for the missing
 * neighbour.
 */
final class EllipticRow {
    private final int length;
    private double[] own;
    private double[] south;
    private double[] north;
    private double[] below;
    private double[] above;
    private double[] faceX;
    private double[] faceY;
    private double[] faceNorth;
    private double[] faceZ;
    private double[] faceAbove;
    private double[] absorption;
    private int at;
    private int atAbsorption;
    private int atSouth;
    private int atNorth;
    private int atBelow;
    private int atAbove;
    private int atX;
    private int atY;
    private int atYNorth;
    private int atZ;
    private int atZAbove;

    @FunctionalInterface
    interface RowAction {
        void on(EllipticRow row, int y, int z);
    }

    private final SeriesFaces series;

    private EllipticRow(EllipticLevel level) {
        length = level.shape().nx();
        series = level.storesFaces() ? null : new SeriesFaces(level);
    }

    int length() {
        return length;
    }

    static void forEachRow(EllipticLevel level, Field x, RowAction action) {
        Shape shape = level.shape();
        PlaneLoop.forEach(
                shape,
                z -> {
                    EllipticRow row = new EllipticRow(level);
                    for (int y = 0; y < shape.ny(); y++) {
                        row.moveTo(level, x, y, z);
                        action.on(row, y, z);
                    }
                });
    }

    private void moveTo(EllipticLevel level, Field x, int y, int z) {
        Shape shape = level.shape();
        int ySouth = Math.max(y - 1, 0);
        int yNorth = Math.min(y + 1, shape.ny() - 1);
        int zBelow = Math.max(z - 1, 0);
        int zAbove = Math.min(z + 1, shape.nz() - 1);
        own = x.chunk(z);
        south = own;
        north = own;
        below = x.chunk(zBelow);
        above = x.chunk(zAbove);
        at = x.rowOffset(y, z);
        atSouth = x.rowOffset(ySouth, z);
        atNorth = x.rowOffset(yNorth, z);
        atBelow = x.rowOffset(y, zBelow);
        atAbove = x.rowOffset(y, zAbove);
        moveAbsorption(level.absorption(), y, z);
        if (series == null) {
            moveFaces(level, y, z);
        } else {
            computeFaces(y, z);
        }
    }

    private void moveAbsorption(DeviceField field, int y, int z) {
        if (field instanceof ReferenceSum sum) {
            absorption = absorption == null ? new double[length] : absorption;
            sum.row(y, z, absorption);
        } else {
            absorption = ReferenceField.of(field).chunk(z);
            atAbsorption = at;
        }
    }

    private void computeFaces(int y, int z) {
        series.moveTo(y, z);
        faceX = series.x;
        faceY = series.south();
        faceNorth = series.north();
        faceZ = series.below;
        faceAbove = series.above;
        // each array is the row's own: all offsets stay 0
    }

    private void moveFaces(EllipticLevel level, int y, int z) {
        Field x = ReferenceField.of(level.faceX());
        Field yFaces = ReferenceField.of(level.faceY());
        Field zFaces = ReferenceField.of(level.faceZ());
        faceX = x.chunk(z);
        faceY = yFaces.chunk(z);
        faceNorth = faceY;
        faceZ = zFaces.chunk(z);
        faceAbove = zFaces.chunk(z + 1);
        atX = x.rowOffset(y, z);
        atY = yFaces.rowOffset(y, z);
        atYNorth = yFaces.rowOffset(y + 1, z);
        atZ = zFaces.rowOffset(y, z);
        atZAbove = zFaces.rowOffset(y, z + 1);
    }

    private double imageCell(int i) {
        double value = own[at + i];
        double west = own[at + (i > 0 ? i - 1 : i)];
        double east = own[at + (i + 1 < length ? i + 1 : i)];
        return absorption[atAbsorption + i] * value
                + faceX[atX + i] * (value - west)
                + faceX[atX + i + 1] * (value - east)
                + faceY[atY + i] * (value - south[atSouth + i])
                + faceNorth[atYNorth + i] * (value - north[atNorth + i])
                + faceZ[atZ + i] * (value - below[atBelow + i])
                + faceAbove[atZAbove + i] * (value - above[atAbove + i]);
    }

    private double diagonalCell(int i) {
        return absorption[atAbsorption + i]
                + faceX[atX + i]
                + faceX[atX + i + 1]
                + faceY[atY + i]
                + faceNorth[atYNorth + i]
                + faceZ[atZ + i]
                + faceAbove[atZAbove + i];
    }

    void image(double[] out, int offset) {
        for (int i = 0; i < length; i++) {
            out[offset + i] = imageCell(i);
        }
    }

    void scaledJacobi(double c, double[] b, double[] out, int offset) {
        for (int i = 0; i < length; i++) {
            double diagonal = diagonalCell(i);
            out[offset + i] = diagonal > 0 ? c * b[offset + i] / diagonal : 0;
        }
    }

    void chebyshev(double c1, double c2, double[] b, double[] next, int offset) {
        for (int i = 0; i < length; i++) {
            double diagonal = diagonalCell(i);
            double value = own[at + i];
            double step = diagonal > 0 ? c2 * (b[offset + i] - imageCell(i)) / diagonal : 0;
            double momentum = c1 == 0 ? 0 : c1 * (value - next[offset + i]);
            next[offset + i] = value + momentum + step;
        }
    }
}
