package org.voxtum.agent;

import java.util.List;

/**
 * Where a dose is at a time, over the central volume [mol/m^3]: given = central + peripheral +
 * eliminated.
 *
 * <p>A sum of exponentials {@code peak sum A_i e^(-r_i t)} is the central compartment of a
 * mammillary model that eliminates from there alone, at {@code k10 = 1/sum(A_i/r_i)} (dose over
 * area under the curve; Gibaldi and Perrier 1982, Pharmacokinetics). The amount in the body then is
 * {@code peak k10 sum (A_i/r_i) e^(-r_i t)}, and what of it is not central is peripheral.
 *
 * @param given what has been given so far
 * @param central in the central compartment: the plasma concentration
 * @param peripheral in peripheral compartments
 * @param eliminated lost from the central compartment so far
 */
public record PlasmaBalance(double given, double central, double peripheral, double eliminated) {
    /** A share below it is rounding of the other one [-]. */
    private static final double LEAST_SHARE = 1e-12;

    /** Balance of one dose at a time [s]; 0 before it. */
    public static PlasmaBalance of(ExponentialCourse dose, double seconds) {
        double t = seconds - dose.start();
        if (t < 0) {
            return new PlasmaBalance(0, 0, 0, 0);
        }
        List<ExponentialCourse.Phase> phases =
                dose.phases().stream()
                        .filter(phase -> Math.abs(phase.fraction()) >= LEAST_SHARE)
                        .toList();
        double given = dose.infusion() > 0 ? Math.min(t / dose.infusion(), 1) : 1;
        double elimination = 1 / phases.stream().mapToDouble(p -> p.fraction() / p.rate()).sum();
        double peripheral = 0;
        double area = 0;
        for (ExponentialCourse.Phase phase : phases) {
            double central = phase.fraction() * dose.share(phase.rate(), t);
            // without any elimination what is not central is peripheral
            peripheral +=
                    elimination == 0
                            ? phase.fraction() * given - central
                            : (elimination / phase.rate() - 1) * central;
            area += phase.fraction() * area(phase.rate(), t, dose.infusion());
        }
        return new PlasmaBalance(
                dose.peak() * given,
                dose.at(seconds),
                dose.peak() * peripheral,
                dose.peak() * elimination * area);
    }

    /** Integral over time of one phase of height 1 [s]. */
    private static double area(double rate, double t, double infusion) {
        if (infusion == 0) {
            return fallen(rate, t);
        }
        double during = Math.min(t, infusion);
        double rising =
                rate == 0
                        ? during * during / (2 * infusion)
                        : (during - fallen(rate, during)) / (rate * infusion);
        double height = fallen(rate, during) / infusion;
        return rising + height * fallen(rate, t - during);
    }

    /** Integral of e^(-rate t) [s]. */
    private static double fallen(double rate, double t) {
        return rate == 0 ? t : -StrictMath.expm1(-rate * t) / rate;
    }
}
