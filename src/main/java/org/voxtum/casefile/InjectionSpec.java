package org.voxtum.casefile;

import java.util.Map;

/**
 * Fluid that is injected into a region.
 *
 * @param rate volume per tissue volume and time [1/s]
 * @param concentration of each agent in the injected fluid [mol/m^3]; 0 for agents not named
 */
public record InjectionSpec(PropertyValue rate, Map<String, Double> concentration) {
    /** Copies the map. */
    public InjectionSpec {
        concentration = Ordered.copy(concentration);
    }
}
