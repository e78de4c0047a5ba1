package org.voxtum.solver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Budget of one agent's plasma along a network since the start [mol].
 *
 * @param terms what each way brought into the plasma, by name
 * @param stored amount in the plasma now; 0 where it passes at once
 */
public record VesselBudget(Map<String, Double> terms, double stored) {
    /** Copies the terms. */
    public VesselBudget {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /** Of an agent so far; empty where its plasma does not follow a network. */
    public static Optional<VesselBudget> of(AgentState state) {
        if (state.agent().transit().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> terms = new LinkedHashMap<>();
        PlasmaFlows.NAMES.forEach(name -> terms.put(name, state.transferred(name)));
        double stored = state.vessels.map(VesselPlasma::content).orElse(0.0);
        return Optional.of(new VesselBudget(terms, stored));
    }

    /** |stored - sum of terms| over the largest of them. */
    public double error() {
        double sum = -stored;
        double scale = Math.abs(stored);
        for (double term : terms.values()) {
            sum += term;
            scale = Math.max(scale, Math.abs(term));
        }
        return scale == 0 ? 0 : Math.abs(sum) / scale;
    }
}
