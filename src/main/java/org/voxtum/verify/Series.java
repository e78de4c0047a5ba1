package org.voxtum.verify;

import java.util.function.DoubleUnaryOperator;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Chart;

/** Curves of exact solutions and points of computed ones for the charts of cases. */
final class Series {
    private static final int SAMPLES = 300;

    private Series() {}

    /** A smooth curve, with positions shown in a unit of so many metres (or seconds). */
    static Chart.Series curve(
            String name, double from, double to, double unit, DoubleUnaryOperator function) {
        double[] x = new double[SAMPLES + 1];
        double[] y = new double[SAMPLES + 1];
        for (int i = 0; i <= SAMPLES; i++) {
            double at = from + (to - from) * i / SAMPLES;
            x[i] = at / unit;
            y[i] = function.applyAsDouble(at);
        }
        return new Chart.Series(name, Chart.Mark.LINE, x, y);
    }

    /** A smooth curve over positive positions, sampled at equal ratios. */
    static Chart.Series decades(String name, double from, double to, DoubleUnaryOperator function) {
        double[] x = new double[SAMPLES + 1];
        double[] y = new double[SAMPLES + 1];
        for (int i = 0; i <= SAMPLES; i++) {
            x[i] = from * StrictMath.pow(to / from, (double) i / SAMPLES);
            y[i] = function.applyAsDouble(x[i]);
        }
        return new Chart.Series(name, Chart.Mark.LINE, x, y);
    }

    /** Values of the first row of voxels over their distance from the origin, up to a limit [m]. */
    static Chart.Series radial(
            String name, VoxelGrid grid, Field field, double limit, double unit, double scale) {
        double aside = grid.centreY(0) * grid.centreY(0) + grid.centreZ(0) * grid.centreZ(0);
        int count = 0;
        while (count < grid.nx()
                && Math.sqrt(grid.centreX(count) * grid.centreX(count) + aside) < limit) {
            count++;
        }
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = Math.sqrt(grid.centreX(i) * grid.centreX(i) + aside) / unit;
            y[i] = field.get(i, 0, 0) * scale;
        }
        return new Chart.Series(name, Chart.Mark.POINTS, x, y);
    }

    /** Values of every so many voxels of the first row over their x. */
    static Chart.Series alongX(
            String name, VoxelGrid grid, Field field, int every, double unit, double scale) {
        int count = (grid.nx() + every - 1) / every;
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = grid.centreX(i * every) / unit;
            y[i] = field.get(i * every, 0, 0) * scale;
        }
        return new Chart.Series(name, Chart.Mark.POINTS, x, y);
    }

    /** Points with straight lines between them. */
    static Chart.Series joined(String name, double[] x, double[] y) {
        return new Chart.Series(name, Chart.Mark.BOTH, x, y);
    }

    /** The slope that errors of an order have, through the last of the points. */
    static Chart.Series slope(int order, double[] x, double[] y) {
        int last = x.length - 1;
        double[] line = new double[x.length];
        for (int i = 0; i < line.length; i++) {
            line[i] = 0.8 * y[last] * StrictMath.pow(x[i] / x[last], order);
        }
        return new Chart.Series("order " + order, Chart.Mark.LINE, x, line);
    }
}
