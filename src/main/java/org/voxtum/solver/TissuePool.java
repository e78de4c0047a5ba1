package org.voxtum.solver;

import java.util.List;
import java.util.stream.Stream;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.SoluteProperty;

/** A pool that does not move; most gain what the free pool loses in one way. */
enum TissuePool {
    /** Bound to receptors. */
    BOUND("bound", "binding"),
    /** Inside cells. */
    INTERNAL("internal", "uptake"),
    /** Taken up by phagocytes. */
    PHAGOCYTE("phagocyte", "phagocyte"),
    /** Decayed, or degraded inside cells; kept so that totals close. */
    DEGRADED("degraded", "decay");

    private final String label;
    private final String loss;

    TissuePool(String label, String loss) {
        this.label = label;
        this.loss = loss;
    }

    /** Pools that an agent fills somewhere. */
    static List<TissuePool> of(AgentCoefficients agent) {
        return Stream.of(values()).filter(pool -> pool.isOf(agent)).toList();
    }

    /** Those that gain a share of phi c, which stands in the transport's losses. */
    static List<TissuePool> ofLosses(AgentCoefficients agent) {
        return Stream.of(values()).filter(pool -> pool.gainsLinearly(agent)).toList();
    }

    private boolean isOf(AgentCoefficients agent) {
        LocalKinetics kinetics = agent.kinetics();
        return gainsLinearly(agent)
                || kinetics.reacting().contains(label)
                || switch (this) {
                    case BOUND -> kinetics.hasReceptors();
                    case INTERNAL -> kinetics.internalises() || kinetics.cells().isPresent();
                    case DEGRADED -> kinetics.degrades() || phagocytesDegrade(agent);
                    case PHAGOCYTE -> false;
                };
    }

    private static boolean phagocytesDegrade(AgentCoefficients agent) {
        return PHAGOCYTE.gainsLinearly(agent) && agent.kinetics().phagocyteDegradation() > 0;
    }

    private boolean gainsLinearly(AgentCoefficients agent) {
        return switch (this) {
            case BOUND -> false;
            case INTERNAL -> agent.kinetics().uptake() > 0;
            case PHAGOCYTE -> agent.anyPositive(SoluteProperty.PHAGOCYTE_UPTAKE);
            case DEGRADED -> agent.anyPositive(SoluteProperty.DECAY);
        };
    }

    /** Name in tables and maps. */
    String label() {
        return label;
    }

    /** Term of the free pool's budget that it gains. */
    String loss() {
        return loss;
    }

    /** Name of what it gave to other agents. */
    String released() {
        return "released from " + label;
    }

    /** Name of what reactions with users' rates brought into it. */
    String reacted() {
        return "reacted into " + label;
    }

    /** Whether it gains step by step, because it passes on what it gains; else turn by turn. */
    boolean gainsByStep(AgentCoefficients agent) {
        boolean passesOn = phagocytesDegrade(agent) || agent.kinetics().poolsRelease();
        return this == INTERNAL || this == PHAGOCYTE && gainsLinearly(agent) && passesOn;
    }

    /** What multiplies phi c in a voxel of a region [1/s]. */
    double rate(AgentCoefficients agent, int label, int x, int y, int z) {
        return switch (this) {
            case BOUND -> 0;
            case INTERNAL -> agent.kinetics().uptake();
            case PHAGOCYTE -> agent.value(SoluteProperty.PHAGOCYTE_UPTAKE, label, x, y, z);
            case DEGRADED -> agent.value(SoluteProperty.DECAY, label, x, y, z);
        };
    }
}
