package org.voxtum.solver;

import org.voxtum.fault.Fault;
import org.voxtum.model.NumericsOptions;

/**
 * Ends a run whose budgets do not close.
 *
 * @param options of the run
 * @param limits that budgets are held to
 */
record Balances(NumericsOptions options, Tolerances limits) {
    /** Held to the limit, or to rounding where vessels and tissue are in balance everywhere. */
    void requireFluid(PressureSolution flow) {
        double sum = 0;
        double gross = 0;
        for (double term : flow.budget().values()) {
            sum += term;
            gross += Math.abs(term);
        }
        double share = Math.max(limits.closure(), options.pressureTolerance());
        double limit = Math.max(share * gross, flow.roundingFlow());
        if (!(Math.abs(sum) <= limit)) {
            throw new Fault(
                    Fault.Kind.NUMERICAL,
                    "the fluid budget does not close: error " + flow.closure(),
                    flow.budget().toString(),
                    "the limit is " + limits.closure() + "; report the case");
        }
    }

    /**
     * Content, terms and the continuity term of an agent at a report. What comes in and leaves
     * again at once may be many times what stays, and rounds by its own size.
     */
    void requireAgent(AgentState state, BudgetReport report, double time) {
        requireContinuity(state, report, time);
        double limit = Math.max(limits.closure(), limits.exchange() * report.throughShare());
        if (!(report.error() <= limit)) {
            throw new Fault(
                    Fault.Kind.NUMERICAL,
                    "the budget of '"
                            + state.agent().name()
                            + "' does not close: error "
                            + report.error()
                            + ", largest term "
                            + report.largestTerm(),
                    "at model time " + time + " s",
                    "the limit is " + limit + "; report the case");
        }
    }

    /** What plasma along a network took in, gave and holds. */
    void requireVessels(AgentState state, VesselBudget budget, double time) {
        if (!(budget.error() <= limits.closure())) {
            throw new Fault(
                    Fault.Kind.NUMERICAL,
                    "the plasma of '"
                            + state.agent().name()
                            + "' along the network does not balance: error "
                            + budget.error(),
                    "at model time " + time + " s",
                    "the limit is " + limits.closure() + "; report the case");
        }
    }

    private void requireContinuity(AgentState state, BudgetReport report, double time) {
        if (options.continuity() && !(report.continuityShare() <= limits.closure())) {
            throw new Fault(
                    Fault.Kind.NUMERICAL,
                    "the flow that carries '"
                            + state.agent().name()
                            + "' is not balanced: the continuity term is "
                            + report.continuityShare()
                            + " of the content",
                    "at model time " + time + " s",
                    "the limit is "
                            + limits.closure()
                            + "; lower numerics.pressure_tolerance or report the case");
        }
    }
}
