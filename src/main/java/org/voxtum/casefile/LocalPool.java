package org.voxtum.casefile;

import java.util.Locale;

/** A pool that does not move, which only an agent has that something brings into it. */
enum LocalPool {
    BOUND("it has no binding"),
    INTERNAL("nothing brings it into cells"),
    PHAGOCYTE("its phagocyte_uptake is 0 in every region"),
    DEGRADED("it decays nowhere, and nothing else degrades it");

    private final String missing;

    LocalPool(String missing) {
        this.missing = missing;
    }

    /** Name in maps and tables. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why an agent does not have it. */
    String missing() {
        return missing;
    }

    /** Whether an agent of a case has it. */
    boolean isOf(Case source, AgentSpec agent) {
        return isNamedByKinetics(source, agent)
                || switch (this) {
                    case BOUND -> agent.fate().binding().isPresent();
                    case INTERNAL -> AgentPools.hasInternal(source.agents(), agent);
                    case PHAGOCYTE -> acts(agent, AgentProperty.PHAGOCYTE_UPTAKE);
                    case DEGRADED -> isDegraded(agent);
                };
    }

    private boolean isNamedByKinetics(Case source, AgentSpec agent) {
        return source.kinetics().stream()
                .flatMap(spec -> spec.reactions().stream())
                .flatMap(reaction -> reaction.change().keySet().stream())
                .anyMatch(pool -> pool.agent().equals(agent.name()) && pool.pool().equals(label()));
    }

    private static boolean isDegraded(AgentSpec agent) {
        FateSpec fate = agent.fate();
        return acts(agent, AgentProperty.DECAY)
                || fate.binding().map(own -> own.degradation() > 0).orElse(false)
                || fate.uptake().map(own -> own.metabolism() > 0).orElse(false)
                || fate.phagocyteDegradation() > 0 && acts(agent, AgentProperty.PHAGOCYTE_UPTAKE);
    }

    /** Whether a rate is above 0 in some region. */
    private static boolean acts(AgentSpec agent, AgentProperty rate) {
        return agent.in().values().stream()
                .map(values -> values.get(rate))
                .anyMatch(value -> value != null && (value.mapped() || value.number() > 0));
    }
}
