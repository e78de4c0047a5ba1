package org.voxtum.solver;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.compute.aparapi.ArgumentRange;
import org.voxtum.compute.aparapi.RateComparison;
import org.voxtum.model.LocalReaction;
import org.voxtum.model.MilieuProperty;
import org.voxtum.model.RateArgument;
import org.voxtum.model.TransportProblem;

/** Holds what a backend makes of users' rates to the methods in Java, before a run begins. */
public final class ComparedRates {
    private static final long SEED = 1;

    /** 150 mmHg, the tension of air [Pa]. */
    private static final double MOST_OXYGEN = 2e4;

    private ComparedRates() {}

    static void require(TransportProblem problem, Backend backend) {
        for (LocalReaction reaction : problem.reactions()) {
            RateComparison.require(
                    backend.user(),
                    backend.precision(),
                    reaction.rate(),
                    ranges(reaction, problem.duration()),
                    SEED);
        }
    }

    /**
     * Refuses rates that are not a number somewhere, without a backend.
     *
     * @param duration of the run [s]
     * @throws org.voxtum.fault.Fault of kind INPUT
     */
    public static void requireNumbers(List<LocalReaction> reactions, double duration) {
        for (LocalReaction reaction : reactions) {
            RateComparison.requireNumbers(reaction.rate(), ranges(reaction, duration), SEED);
        }
    }

    private static List<ArgumentRange> ranges(LocalReaction reaction, double duration) {
        return reaction.arguments().stream().map(argument -> range(argument, duration)).toList();
    }

    private static ArgumentRange range(RateArgument argument, double duration) {
        if (argument instanceof RateArgument.Constant constant) {
            return ArgumentRange.constant(constant.value());
        }
        if (argument instanceof RateArgument.Oxygen) {
            return ArgumentRange.between(0, MOST_OXYGEN);
        }
        if (argument instanceof RateArgument.Condition condition) {
            return range(condition.property());
        }
        return argument instanceof RateArgument.Time
                ? ArgumentRange.between(0, duration)
                : ArgumentRange.amounts();
    }

    private static ArgumentRange range(MilieuProperty property) {
        return switch (property) {
            case PH -> ArgumentRange.between(5, 8);
            case TEMPERATURE -> ArgumentRange.between(288.15, 328.15);
            case ENZYME, LIGHT_INTENSITY -> ArgumentRange.between(0, 10);
        };
    }
}
