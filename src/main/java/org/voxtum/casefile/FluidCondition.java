package org.voxtum.casefile;

import java.util.Optional;

/** What interstitial fluid meets at a face of the box. */
public sealed interface FluidCondition {
    /** No flow. */
    record Sealed() implements FluidCondition {}

    /** Pressure on the face [Pa]. */
    record Pressure(double value) implements FluidCondition {}

    /**
     * Tissue that goes on without end.
     *
     * @param region region whose coefficients hold there; empty: the case's region of kind normal,
     *     else the preset {@code normal}
     */
    record FarTissue(Optional<String> region) implements FluidCondition {}
}
