package org.voxtum.solver;

import java.util.Arrays;
import org.voxtum.compute.DeviceField;
import org.voxtum.fault.Fault;

/**
 * The solution of an implicit stage beside plasma that exchanges with it: tissue beside given
 * plasma, plasma beside that tissue, and again by Anderson's acceleration until both agree. The map
 * is affine, so that the acceleration is GMRES in all but name.
 */
final class CarriedStage {
    private static final int REMEMBERED = 30;
    private static final int MOST_SWEEPS = 100;

    /** What plasma and tissue are taken to differ by before the first sweep. */
    private static final double FIRST_DIFFERENCE = 1e-3;

    /** Share of that difference that solves of the tissue are held to. */
    private static final double SOLVE_SHARE = 1e-2;

    private final AgentSystem agent;
    private final BalancedPlasma plasma;
    private final Tolerances limits;

    CarriedStage(AgentSystem agent, BalancedPlasma plasma, Tolerances limits) {
        this.agent = agent;
        this.plasma = plasma;
        this.limits = limits;
    }

    /** A solve of the tissue with drivers that are given. */
    @FunctionalInterface
    interface Tissue {
        /**
         * Solves it from where it stands.
         *
         * @param residual relative residual to reach
         */
        void solve(double[] drivers, double residual);
    }

    /**
     * Solves a stage. While plasma and tissue differ, the tissue is solved no further than that
     * difference deserves.
     *
     * @param seconds time of the stage
     * @param stage concentration to begin with, and the solution
     * @return drivers that go with the solution
     * @throws Fault NUMERICAL where tissue and plasma do not agree
     */
    double[] settle(double seconds, DeviceField stage, Tissue tissue) {
        AndersonMixing mixing = new AndersonMixing(REMEMBERED);
        double[] mean = plasma.beside(seconds, stage);
        double difference = FIRST_DIFFERENCE;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double[] drivers = agent.values.beside(seconds, mean);
            double residual = residualAt(difference);
            tissue.solve(drivers, residual);
            double[] image = plasma.beside(seconds, stage);
            double before = difference;
            difference = relativeDifference(mean, image);
            boolean stalls = difference > before / 2;
            double limit = stalls ? limits.acceptedPlasma() : limits.plasma();
            if (difference <= limit && residual <= residualAt(limit)) {
                plasma.settled(seconds, mean);
                agent.values.addFlows(drivers);
                return drivers;
            }
            mean = positive(mixing.next(mean, image));
        }
        throw failure(difference);
    }

    private double residualAt(double difference) {
        return Math.max(limits.implicitResidual(), SOLVE_SHARE * difference);
    }

    private static double[] positive(double[] values) {
        return Arrays.stream(values).map(v -> Math.max(0, v)).toArray();
    }

    private static double relativeDifference(double[] a, double[] b) {
        double most = 0;
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            double change = Math.abs(a[i] - b[i]);
            most = change <= most ? most : change;
            largest = Math.max(largest, Math.abs(b[i]));
        }
        return most == 0 ? 0 : most / largest;
    }

    private Fault failure(double difference) {
        return new Fault(
                Fault.Kind.NUMERICAL,
                "plasma and tissue of '"
                        + agent.agent.name()
                        + "' do not settle: they still differ by "
                        + difference
                        + " of the largest concentration",
                "after " + MOST_SWEEPS + " sweeps",
                "look for a permeability or a flow of blood that is far out of range, or report"
                        + " the case");
    }
}
