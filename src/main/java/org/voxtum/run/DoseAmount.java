package org.voxtum.run;

import java.util.OptionalDouble;
import org.voxtum.casefile.AgentSpec;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.DoseSpec;

/** Amount of a dose in mol: given, or peak times central volume. */
final class DoseAmount {
    private DoseAmount() {}

    /** All doses of an agent [mol]; not a number where one is not in mol, 0 without any. */
    static double of(Case source, String agent) {
        AgentSpec own = source.agent(agent);
        return source.doses().stream()
                .filter(dose -> dose.agent().equals(own.givenAs()))
                .mapToDouble(dose -> own.perGiven() * of(dose).orElse(Double.NaN))
                .sum();
    }

    /** One dose [mol]; empty where it is not in mol. */
    static OptionalDouble of(DoseSpec dose) {
        if (dose.amount().isPresent()) {
            return OptionalDouble.of(dose.amount().get());
        }
        OptionalDouble peak = dose.plasma().knownPeak();
        return dose.volume().isEmpty() || peak.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(peak.getAsDouble() * dose.volume().get());
    }
}
