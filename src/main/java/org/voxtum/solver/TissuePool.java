package org.voxtum.solver;

import java.util.List;
import java.util.stream.Stream;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.SoluteProperty;

/** A pool that does not move and gains what the free pool loses in one way. */
enum TissuePool {
    /** Taken up by phagocytes. */
    PHAGOCYTE("phagocyte", "phagocyte", SoluteProperty.PHAGOCYTE_UPTAKE),
    /** Decayed; kept so that totals close. */
    DEGRADED("degraded", "decay", SoluteProperty.DECAY);

    private final String label;
    private final String loss;
    private final SoluteProperty rate;

    TissuePool(String label, String loss, SoluteProperty rate) {
        this.label = label;
        this.loss = loss;
        this.rate = rate;
    }

    /** Pools that an agent fills somewhere. */
    static List<TissuePool> of(AgentCoefficients agent) {
        return Stream.of(values()).filter(pool -> agent.anyPositive(pool.rate)).toList();
    }

    /** Name in tables and maps. */
    String label() {
        return label;
    }

    /** Term of the free pool's budget that it gains. */
    String loss() {
        return loss;
    }

    /** What multiplies phi c [1/s]. */
    SoluteProperty rate() {
        return rate;
    }
}
