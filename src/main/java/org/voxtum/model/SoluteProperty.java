package org.voxtum.model;

import java.util.function.ToDoubleFunction;

/** What a region does to an agent and an image may give voxel by voxel instead. */
public enum SoluteProperty {
    /** f [-]. */
    RETARDATION(AgentRegion::retardation),
    /** k, acting on phi c [1/s]. */
    DECAY(AgentRegion::decay),
    /** k_ph, acting on phi c [1/s]. */
    PHAGOCYTE_UPTAKE(AgentRegion::phagocyteUptake);

    private final ToDoubleFunction<AgentRegion> ofRegion;

    SoluteProperty(ToDoubleFunction<AgentRegion> ofRegion) {
        this.ofRegion = ofRegion;
    }

    /** The one number of a region. */
    public double of(AgentRegion region) {
        return ofRegion.applyAsDouble(region);
    }
}
