package org.voxtum.casefile;

/** Which pools a case gives an agent. */
final class AgentPools {
    private AgentPools() {}

    /** Whether it binds to receptors. */
    static boolean binds(AgentSpec agent) {
        return agent.binding().isPresent();
    }

    /** Whether some of it comes into cells. */
    static boolean entersCells(AgentSpec agent) {
        double internalisation = agent.binding().map(BindingSpec::internalisation).orElse(0.0);
        return agent.nonspecificUptake() > 0 || internalisation > 0;
    }
}
