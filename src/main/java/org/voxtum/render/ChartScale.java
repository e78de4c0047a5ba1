package org.voxtum.render;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to places on the page along one axis of a chart.
 *
 * @param logarithmic whether decades are equally long
 * @param least value at the start, its decimal logarithm where logarithmic
 * @param most value at the end
 * @param start place of the least [pixels]
 * @param end place of the most [pixels]
 */
public record ChartScale(boolean logarithmic, double least, double most, int start, int end) {
    private static final double MARGIN = 0.04;
    private static final int PIXELS_A_TICK_RIGHT = 80;
    private static final int PIXELS_A_TICK_UP = 55;

    /**
     * Over the finite values; the zero is shown on upright linear axes of amounts, and on those
     * that begin near it.
     */
    public static ChartScale over(
            Chart.Axis axis, List<Double> values, int start, int end, boolean margin) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            double at = axis.logarithmic() ? StrictMath.log10(value) : value;
            least = Double.isFinite(at) ? Math.min(least, at) : least;
            most = Double.isFinite(at) ? Math.max(most, at) : most;
        }
        if (!(most > least)) {
            double half = axis.logarithmic() || least == 0 ? 1 : Math.abs(least) / 2;
            least = Double.isFinite(least) ? least - half : 0;
            most = Double.isFinite(most) ? most + half : 1;
        }
        if (!axis.logarithmic() && margin && least > 0 && (axis.fromZero() || least < most / 2)) {
            least = 0;
        }
        double more = margin || axis.logarithmic() ? MARGIN * (most - least) : 0;
        double below = least == 0 ? 0 : more;
        return new ChartScale(axis.logarithmic(), least - below, most + more, start, end);
    }

    /** Place of a value [pixels]; not finite where it has none. */
    public double page(double value) {
        double at = logarithmic ? StrictMath.log10(value) : value;
        return start + (at - least) / (most - least) * (end - start);
    }

    /** Values that are marked. */
    public List<Double> ticks() {
        int wanted =
                Math.max(
                        2,
                        Math.abs(end - start)
                                / (end > start ? PIXELS_A_TICK_RIGHT : PIXELS_A_TICK_UP));
        if (!logarithmic) {
            return NiceTicks.within(least, most, wanted);
        }
        return most - least >= 2 ? decades(wanted) : withinDecades();
    }

    private List<Double> decades(int wanted) {
        List<Double> ticks = new ArrayList<>();
        int every = (int) Math.max(1, Math.ceil((most - least) / wanted));
        for (int decade = (int) Math.ceil(least); decade <= most; decade++) {
            if (Math.floorMod(decade, every) == 0) {
                ticks.add(StrictMath.pow(10, decade));
            }
        }
        return ticks;
    }

    private List<Double> withinDecades() {
        List<Double> ticks = new ArrayList<>();
        for (int decade = (int) Math.floor(least); decade <= most; decade++) {
            for (int lead : new int[] {1, 2, 5}) {
                double value = lead * StrictMath.pow(10, decade);
                double at = StrictMath.log10(value);
                if (at >= least && at <= most) {
                    ticks.add(value);
                }
            }
        }
        return ticks;
    }

    /** A marked value as text. */
    public String text(double tick) {
        double magnitude = Math.abs(tick);
        if (magnitude == 0 || magnitude >= 1e-3 && magnitude < 1e5) {
            return NiceTicks.text(tick);
        }
        int power = (int) Math.floor(StrictMath.log10(magnitude) + 1e-9);
        double lead = tick / StrictMath.pow(10, power);
        String ten = "10^" + power;
        return Math.abs(lead - 1) < 1e-9 ? ten : NiceTicks.text(lead) + " × " + ten;
    }
}
