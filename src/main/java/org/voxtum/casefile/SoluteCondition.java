package org.voxtum.casefile;

import java.util.Map;

/** What solutes meet at a face of the box. */
public sealed interface SoluteCondition {
    /** No solute passes. */
    record Sealed() implements SoluteCondition {}

    /** Carried by the fluid out and in at the concentration inside; no diffusion. */
    record Open() implements SoluteCondition {}

    /** Fluid concentration on the face for each agent; agents that are not named have 0. */
    record Concentration(Map<String, TimeCourse> byAgent) implements SoluteCondition {
        /** Copies the map. */
        public Concentration {
            byAgent = Ordered.copy(byAgent);
        }
    }
}
