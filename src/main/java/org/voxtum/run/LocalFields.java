package org.voxtum.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voxtum.casefile.AgentPools;
import org.voxtum.casefile.AgentProperty;
import org.voxtum.casefile.AgentSpec;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.PropertyValue;
import org.voxtum.model.LinkedGroups;
import org.voxtum.physics.CellularUptake;

/**
 * Which pools an agent fills, and which fields its turn has for release and uptake.
 *
 * @param source the case
 * @param kinetics what users' rates need
 * @param loses whether a loss of the free agent is above 0 anywhere
 */
record LocalFields(Case source, KineticsFields kinetics, Losses loses) {
    /** Whether a loss is above 0 anywhere. */
    @FunctionalInterface
    interface Losses {
        boolean any(AgentSpec agent, AgentProperty loss);
    }

    /** Names of the pools that an agent fills. */
    List<String> pools(AgentSpec agent) {
        Set<String> reacting = kinetics.held(agent.name());
        boolean internal = agent.entersCells() || hasCells(agent);
        boolean degraded = loses.any(agent, AgentProperty.DECAY) || breaksDown(agent);
        List<String> pools = new ArrayList<>();
        add(pools, "bound", agent.binding().isPresent(), reacting);
        add(pools, "internal", internal, reacting);
        add(pools, "phagocyte", inPhagocytes(agent), reacting);
        add(pools, "degraded", degraded, reacting);
        return pools;
    }

    /** Fields of receptors that turn over: of those who share them the first keeps one. */
    int receptors(AgentSpec agent) {
        boolean first =
                source.agents().stream()
                        .filter(other -> other.equals(agent) || agent.sharesReceptors(other))
                        .findFirst()
                        .equals(Optional.of(agent));
        return agent.turnover().isPresent() && first ? 1 : 0;
    }

    private static void add(List<String> pools, String pool, boolean fills, Set<String> reacting) {
        if (fills || reacting.contains(pool)) {
            pools.add(pool);
        }
    }

    private boolean inPhagocytes(AgentSpec agent) {
        return loses.any(agent, AgentProperty.PHAGOCYTE_UPTAKE);
    }

    private boolean breaksDown(AgentSpec agent) {
        boolean degraded = agent.binding().map(own -> own.degradation() > 0).orElse(false);
        boolean metabolised = agent.fate().uptake().map(own -> own.metabolism() > 0).orElse(false);
        boolean digested = agent.fate().phagocyteDegradation() > 0 && inPhagocytes(agent);
        return agent.entersCells() && degraded || metabolised || digested;
    }

    /** Whether cells take an agent up as a drug, or others release it inside them. */
    boolean hasCells(AgentSpec agent) {
        return AgentPools.hasCells(source.agents(), agent);
    }

    boolean receives(AgentSpec agent) {
        return source.agents().stream()
                .anyMatch(giver -> giver.fate().receivers().contains(agent.name()));
    }

    /** Fields of a turn that carry nothing: rates, gains, losses. */
    int plain(AgentSpec agent) {
        int fields = 2 * agent.fate().receivers().size();
        fields += agent.fate().release().isPresent() && bloodStays() ? 1 : 0;
        fields += receives(agent) ? 1 : 0;
        fields += receives(agent) || hasCells(agent) ? 1 : 0;
        fields += hasCells(agent) ? 4 : 0;
        fields += agent.fate().uptake().map(CellularUptake::changes).orElse(false) ? 1 : 0;
        return fields + (phagocytesPassOn(agent) ? 1 : 0);
    }

    /** Whether capillaries hold blood that comes only so fast, in which carriers release too. */
    private boolean bloodStays() {
        return source.regions().stream()
                .anyMatch(region -> !PropertyValue.of(0).equals(region.capillaryBlood()));
    }

    private boolean phagocytesPassOn(AgentSpec agent) {
        boolean gives = agent.fate().release().isPresent();
        return inPhagocytes(agent) && (gives || agent.fate().phagocyteDegradation() > 0);
    }

    /** Fields of a turn with a carry: what is on its way to others. */
    int handedOver(AgentSpec agent) {
        int pools = (int) pools(agent).stream().filter(pool -> !pool.equals("degraded")).count();
        int release = agent.fate().release().isPresent() ? 1 + pools : 0;
        return release + (agent.fate().shrinking().isPresent() ? 1 : 0);
    }

    /** Whether several gains are added up. */
    boolean addsGains(AgentSpec agent) {
        return receives(agent) || agent.fate().uptake().map(CellularUptake::returns).orElse(false);
    }

    /** Agents that exchange, directly or through others, together. */
    List<List<AgentSpec>> groups() {
        return LinkedGroups.of(
                source.agents(),
                (one, other) -> exchange(one, other) || reacts(one) && reacts(other));
    }

    /** Whether users' rates change or read any pool of an agent. */
    boolean reacts(AgentSpec agent) {
        return kinetics.reacts(agent.name());
    }

    /** Fields that users' rates have of the tissue while a group has its turn. */
    int ofKinetics(List<AgentSpec> group) {
        return group.stream().anyMatch(this::reacts) ? kinetics.ofTissue() : 0;
    }

    private static boolean exchange(AgentSpec one, AgentSpec other) {
        boolean carried = one.carried().isPresent() && one.givenAs().equals(other.name());
        return carried
                || one.sharesReceptors(other)
                || one.fate().receivers().contains(other.name());
    }
}
