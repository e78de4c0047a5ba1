package org.voxtum.casefile;

import java.util.List;

/** Which pools a case gives its agents. */
public final class AgentPools {
    private AgentPools() {}

    /**
     * Whether some of an agent comes to be inside cells.
     *
     * @param agents all of the case
     */
    static boolean hasInternal(List<AgentSpec> agents, AgentSpec agent) {
        return agent.entersCells() || hasCells(agents, agent);
    }

    /**
     * Whether cells take an agent up as a drug, or others release it inside them.
     *
     * @param agents all of the case
     */
    public static boolean hasCells(List<AgentSpec> agents, AgentSpec agent) {
        return agent.fate().uptake().isPresent()
                || agents.stream()
                        .filter(AgentSpec::entersCells)
                        .flatMap(carrier -> carrier.fate().release().stream())
                        .anyMatch(own -> own.internalRate() > 0 && own.to().equals(agent.name()));
    }
}
