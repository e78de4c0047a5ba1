package org.voxtum.casefile;

import java.util.Map;

/**
 * Fluid of a bath region.
 *
 * @param pressure [Pa]
 * @param concentration of each agent that the case names; 0 for the others
 */
public record BathSpec(double pressure, Map<String, TimeCourse> concentration) {
    /** Copies the map. */
    public BathSpec {
        concentration = Ordered.copy(concentration);
    }
}
