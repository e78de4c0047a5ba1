package org.voxtum.solver;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.AgentRegion;

/** A pool that does not move and gains what the free pool loses in one way. */
enum TissuePool {
    /** Taken up by phagocytes. */
    PHAGOCYTE("phagocyte", "phagocyte", AgentRegion::phagocyteUptake),
    /** Decayed; kept so that totals close. */
    DEGRADED("degraded", "decay", AgentRegion::decay);

    private final String label;
    private final String loss;
    private final ToDoubleFunction<AgentRegion> rate;

    TissuePool(String label, String loss, ToDoubleFunction<AgentRegion> rate) {
        this.label = label;
        this.loss = loss;
        this.rate = rate;
    }

    /** Pools that an agent fills somewhere. */
    static List<TissuePool> of(AgentCoefficients agent) {
        return Stream.of(values())
                .filter(pool -> agent.regions().stream().anyMatch(r -> pool.rate(r) > 0))
                .toList();
    }

    /** Name in tables and maps. */
    String label() {
        return label;
    }

    /** Term of the free pool's budget that it gains. */
    String loss() {
        return loss;
    }

    /** What multiplies phi c in a region [1/s]. */
    double rate(AgentRegion region) {
        return rate.applyAsDouble(region);
    }
}
