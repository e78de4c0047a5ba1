package org.voxtum.analysis;

/**
 * How exposure grows over a time step, the concentration taken as a straight line from the step's
 * start to its end.
 */
public final class ExposureRule {
    private ExposureRule() {}

    /**
     * Area under the line [mol s/m^3].
     *
     * @param from concentration at the step's start [mol/m^3]
     * @param to concentration at its end [mol/m^3]
     * @param dt length of the step [s]
     */
    public static double area(double from, double to, double dt) {
        return dt * (from + to) / 2;
    }

    /** Whether a step's end sets a new peak; an equal one does not, so the first time stays. */
    public static boolean isNewPeak(double end, double peak) {
        return end > peak;
    }

    /**
     * Share of the step during which the line lies above a threshold [-], in [0, 1].
     *
     * @param from concentration at the step's start [mol/m^3]
     * @param to concentration at its end [mol/m^3]
     * @param threshold concentration [mol/m^3]; a line along it is not above
     */
    public static double shareAbove(double from, double to, double threshold) {
        boolean fromAbove = from > threshold;
        boolean toAbove = to > threshold;
        if (fromAbove == toAbove) {
            return fromAbove ? 1 : 0;
        }
        double crossing = (threshold - from) / (to - from);
        return toAbove ? 1 - crossing : crossing;
    }

    /** Adds the time above a threshold [s] of each voxel of a row to what it had. */
    public static void addTimeAbove(
            double[] from, double[] to, double[] above, Row row, double threshold) {
        for (int i = row.first(); i < row.last(); i++) {
            above[i] += row.dt() * shareAbove(from[i], to[i], threshold);
        }
    }

    /** Adds the area [mol s/m^3] of each voxel of a row to what it had. */
    public static void addArea(double[] from, double[] to, double[] area, Row row) {
        for (int i = row.first(); i < row.last(); i++) {
            area[i] += area(from[i], to[i], row.dt());
        }
    }

    /** Raises the peak [mol/m^3] of each voxel of a row and sets its time [s] where it rises. */
    public static void raisePeak(double[] to, double[] peak, double[] peakTime, Row row) {
        for (int i = row.first(); i < row.last(); i++) {
            if (isNewPeak(to[i], peak[i])) {
                peak[i] = to[i];
                peakTime[i] = row.endTime();
            }
        }
    }

    /**
     * A stretch of voxels during one step.
     *
     * @param first position of the first voxel
     * @param last position after the last voxel
     * @param endTime time at the step's end [s]
     * @param dt length of the step [s]
     */
    public record Row(int first, int last, double endTime, double dt) {}
}
