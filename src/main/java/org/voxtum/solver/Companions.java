package org.voxtum.solver;

import java.util.Map;
import java.util.Optional;

/**
 * Agents of a group that change each other in place.
 *
 * @param states of the group, by name
 */
record Companions(Map<String, AgentState> states) {
    /** An agent without any. */
    static Companions none() {
        return new Companions(Map.of());
    }

    /** What an agent's particles carry; empty where it is counted once. */
    Optional<AgentState> cargoOf(String particles) {
        return states.values().stream()
                .filter(state -> state.agent().kinetics().carrier().equals(Optional.of(particles)))
                .findFirst();
    }
}
