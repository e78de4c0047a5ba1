package org.voxtum.compute.aparapi;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.voxtum.compute.Precision;
import org.voxtum.compute.UserKernels;
import org.voxtum.fault.KineticsRule;
import org.voxtum.physics.UserRate;

/** Holds what a device makes of a rate to the Java method, before a run begins. */
public final class RateComparison {
    /** Points at which each rate is compared. */
    public static final int POINTS = 10_000;

    /**
     * What may differ.
     *
     * @param relative share of the method's own value
     * @param absolute share of its largest value at all points
     */
    private record Tolerance(double relative, double absolute) {
        static Tolerance of(UserRate rate, Precision fields) {
            boolean fine = rate.isDouble() && fields == Precision.DOUBLE;
            return fine ? new Tolerance(1e-12, 1e-12) : new Tolerance(1e-5, 1e-6);
        }
    }

    private final UserRate rate;
    private final double[][] points;
    private final double[] java;

    private RateComparison(UserRate rate, double[][] points) {
        this.rate = rate;
        this.points = points;
        java = new double[POINTS];
        double[] point = new double[rate.arguments().size()];
        for (int i = 0; i < POINTS; i++) {
            for (int a = 0; a < point.length; a++) {
                point[a] = points[a][i];
            }
            java[i] = rate.java().at(point);
        }
    }

    /**
     * Asks the method alone at 10,000 points.
     *
     * @param ranges of its arguments, in order
     * @throws org.voxtum.fault.Fault of kind INPUT where it is not a number
     */
    public static void requireNumbers(UserRate rate, List<ArgumentRange> ranges, long seed) {
        new RateComparison(rate, points(ranges, Precision.DOUBLE, seed)).requireNumbers();
    }

    /** A row for each argument; one that nothing reads where there is none. */
    private static double[][] points(List<ArgumentRange> ranges, Precision fields, long seed) {
        Random random = new Random(seed);
        double[][] points = new double[Math.max(1, ranges.size())][POINTS];
        for (int i = 0; i < POINTS; i++) {
            for (int a = 0; a < ranges.size(); a++) {
                points[a][i] = fields.stored(ranges.get(a).draw(random));
            }
        }
        return points;
    }

    /**
     * Compares at 10,000 points.
     *
     * @param kernels what computes the rate
     * @param fields precision of what the rate is given
     * @param ranges of its arguments, in order
     * @throws org.voxtum.fault.Fault of kind INPUT where the method is not a number, NUMERICAL
     *     where the two differ
     */
    public static void require(
            UserKernels kernels,
            Precision fields,
            UserRate rate,
            List<ArgumentRange> ranges,
            long seed) {
        double[][] points = points(ranges, fields, seed);
        RateComparison comparison = new RateComparison(rate, points);
        comparison.requireNumbers();
        comparison.require(kernels.evaluate(rate, points), Tolerance.of(rate, fields));
    }

    private void requireNumbers() {
        for (int i = 0; i < POINTS; i++) {
            if (Double.isNaN(java[i])) {
                throw KineticsRule.NOT_A_NUMBER.fault("", rate.name(), arguments(i));
            }
        }
    }

    private void require(double[] device, Tolerance tolerance) {
        double largest = 0;
        for (double value : java) {
            largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        for (int i = 0; i < POINTS; i++) {
            double allowed =
                    tolerance.relative() * Math.abs(java[i]) + tolerance.absolute() * largest;
            boolean agree =
                    Double.isFinite(java[i])
                            ? Math.abs(device[i] - java[i]) <= allowed
                            : device[i] == java[i];
            if (!agree) {
                throw KineticsRule.DIFFERS.fault(
                        "", rate.name(), java[i], device[i], arguments(i), tolerance.relative());
            }
        }
    }

    private String arguments(int point) {
        return rate.arguments().isEmpty()
                ? "every point"
                : IntStream.range(0, points.length)
                        .mapToObj(a -> rate.arguments().get(a) + " = " + points[a][point])
                        .collect(Collectors.joining(", "));
    }
}
