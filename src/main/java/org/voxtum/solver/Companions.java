package org.voxtum.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.ReactionSystem;

/** Agents of a group that change each other in place. */
final class Companions {
    private final Map<String, AgentState> states;

    /** Reactions of those whose turn it is; all of a group have it together. */
    private final Map<String, ReactionSystem> reactions = new HashMap<>();

    /**
     * @param states of the group, by name
     */
    Companions(Map<String, AgentState> states) {
        this.states = states;
    }

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

    /** Receptors that turn over, which an agent or its rival keeps; empty where none do. */
    Optional<DeviceField> receptorsOf(AgentState agent) {
        return agent.receptors.or(
                () ->
                        rivalOf(agent.agent().name())
                                .map(states::get)
                                .flatMap(rival -> rival.receptors));
    }

    /** The agent that binds to the same receptors as this one; empty where none does. */
    Optional<String> rivalOf(String agent) {
        List<String> rivals = new ArrayList<>();
        for (String other : states.keySet()) {
            if (!other.equals(agent) && states.containsKey(agent) && compete(agent, other)) {
                rivals.add(other);
            }
        }
        if (rivals.size() > 1) {
            throw new IllegalArgumentException("more than two agents on the same receptors");
        }
        return rivals.stream().findFirst();
    }

    private boolean compete(String one, String other) {
        var own = states.get(one).agent().kinetics();
        var others = states.get(other).agent().kinetics();
        return own.sharesReceptors(others) && own.reacts() && others.reacts();
    }

    /** Whether an agent's step binds for its rival too: that of the first of them. */
    boolean leads(String agent) {
        List<String> order = List.copyOf(states.keySet());
        return rivalOf(agent)
                .map(rival -> order.indexOf(agent) < order.indexOf(rival))
                .orElse(true);
    }

    /** Says how an agent whose turn begins reacts. */
    void register(String agent, ReactionSystem system) {
        reactions.put(agent, system);
    }

    /** How an agent reacts whose turn it is. */
    ReactionSystem reactionsOf(String agent) {
        return reactions.get(agent);
    }
}
