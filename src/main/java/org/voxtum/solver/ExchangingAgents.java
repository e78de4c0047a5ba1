package org.voxtum.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.LinkedGroups;
import org.voxtum.model.LocalReaction;
import org.voxtum.model.PoolName;
import org.voxtum.model.Release;

/** Which agents of a problem must meet, and in which order they step. */
final class ExchangingAgents {
    private final List<AgentCoefficients> agents;

    /** Names of those whose pools users' rates change or read. */
    private final Set<String> reacting;

    ExchangingAgents(List<AgentCoefficients> agents) {
        this(agents, List.of());
    }

    ExchangingAgents(List<AgentCoefficients> agents, List<LocalReaction> reactions) {
        this.agents = agents;
        reacting =
                reactions.stream()
                        .flatMap(reaction -> reaction.pools().stream())
                        .map(PoolName::agent)
                        .collect(Collectors.toSet());
    }

    /** Whether an agent receives what another one gives. */
    boolean receives(String agent) {
        return agents.stream().anyMatch(giver -> gives(giver, agent));
    }

    /** Those that exchange, directly or through others, together; who gives first. */
    List<List<AgentCoefficients>> groups() {
        return LinkedGroups.of(agents, (one, other) -> exchange(one, other) || reacts(one, other))
                .stream()
                .map(ExchangingAgents::inOrder)
                .toList();
    }

    private boolean reacts(AgentCoefficients one, AgentCoefficients other) {
        return reacting.contains(one.name()) && reacting.contains(other.name());
    }

    private static boolean exchange(AgentCoefficients one, AgentCoefficients other) {
        return gives(one, other.name())
                || one.kinetics().sharesReceptors(other.kinetics())
                || one.kinetics().carrier().equals(Optional.of(other.name()));
    }

    /** Givers before those who receive; the case allows no circle. */
    private static List<AgentCoefficients> inOrder(List<AgentCoefficients> group) {
        List<AgentCoefficients> left = new ArrayList<>(group);
        List<AgentCoefficients> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            AgentCoefficients next =
                    left.stream()
                            .filter(agent -> left.stream().noneMatch(g -> gives(g, agent.name())))
                            .findFirst()
                            .orElseThrow(
                                    () -> new IllegalArgumentException("releases in a circle"));
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }

    private static boolean gives(AgentCoefficients giver, String receiver) {
        return giver.kinetics().releases().stream().map(Release::to).anyMatch(receiver::equals);
    }
}
