package org.voxtum.agent;

import java.util.ArrayList;
import java.util.List;

/**
 * Drug in plasma that a carrier releases there, {@code dc/dt = r c_carrier - losses}: the carrier's
 * phases against the drug's own, in closed form.
 *
 * @param carrier concentration of the carrier, its release included
 * @param rate r times the ratio of the carrier's volume to the drug's [1/s]
 * @param difference the drug as exponentials, those that fall faster negative
 * @param fastest largest rate at which the drug leaves [1/s]
 * @param largest largest concentration over all time [mol/m^3]
 */
public record ReleasedCourse(
        ExponentialCourse carrier,
        double rate,
        ExponentialCourse difference,
        double fastest,
        double largest)
        implements TimeCourse {
    /**
     * Rates nearer to each other than this are held so far apart; it changes 1e-7 of the result.
     */
    private static final double APART = 1e-6;

    private static final int SAMPLES = 4000;

    /**
     * The course.
     *
     * @param drug how a unit of the drug leaves the blood: shares that add up to 1, with rates
     */
    public static ReleasedCourse of(
            ExponentialCourse carrier, double rate, List<ExponentialCourse.Phase> drug) {
        List<ExponentialCourse.Phase> phases = new ArrayList<>();
        for (ExponentialCourse.Phase from : carrier.phases()) {
            for (ExponentialCourse.Phase to : drug) {
                double gap = gap(from.rate(), to.rate());
                double share = rate * from.fraction() * to.fraction() / gap;
                phases.add(new ExponentialCourse.Phase(share, from.rate()));
                phases.add(new ExponentialCourse.Phase(-share, from.rate() + gap));
            }
        }
        ExponentialCourse difference =
                new ExponentialCourse(carrier.peak(), phases, carrier.start(), carrier.infusion());
        double fastest = drug.stream().mapToDouble(ExponentialCourse.Phase::rate).max().orElse(0);
        return new ReleasedCourse(carrier, rate, difference, fastest, largest(difference));
    }

    private static double gap(double from, double to) {
        double gap = to - from;
        double least = APART * Math.max(from, to);
        return Math.abs(gap) < least ? least : gap;
    }

    /** Sampled evenly in the logarithm of time; the top is flat. */
    private static double largest(ExponentialCourse course) {
        double fast = 0;
        double slow = Double.POSITIVE_INFINITY;
        for (ExponentialCourse.Phase phase : course.phases()) {
            fast = Math.max(fast, phase.rate());
            slow = phase.rate() > 0 ? Math.min(slow, phase.rate()) : slow;
        }
        if (!(fast > 0)) {
            return 0;
        }
        double from = 1e-3 / fast;
        double to = 10 / slow + course.infusion();
        double largest = 0;
        for (int i = 0; i <= SAMPLES; i++) {
            double t = from * StrictMath.pow(to / from, (double) i / SAMPLES);
            largest = Math.max(largest, course.at(course.start() + t));
        }
        return largest;
    }

    @Override
    public double at(double seconds) {
        return Math.max(difference.at(seconds), 0);
    }

    @Override
    public List<Double> events() {
        return carrier.events();
    }

    /** |dc/dt| is at most what comes or what goes, of which each has its most at hand or ahead. */
    @Override
    public double stepFor(double seconds, double fraction) {
        double coming = rate * carrier.largest();
        double going = fastest * largest;
        boolean falls = seconds > carrier.start() + carrier.infusion();
        if (falls) {
            coming = rate * carrier.at(seconds);
        }
        double slope = Math.min(Math.max(coming, going), coming + fastest * ahead(seconds));
        return slope == 0 ? Double.POSITIVE_INFINITY : fraction * largest / slope;
    }

    /** The most that is still to come. */
    private double ahead(double seconds) {
        return coming(seconds) >= fastest * at(seconds) ? largest : at(seconds);
    }

    private double coming(double seconds) {
        return rate * carrier.at(seconds);
    }

    @Override
    public double shortestTime() {
        return difference.shortestTime();
    }
}
