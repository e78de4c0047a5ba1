package org.voxtum.compute;

/** Which value a flow carries through a face. */
public enum Advection {
    /** Van Leer's limited value: second order, no new extremes. */
    LIMITED,
    /** Mean of both sides: second order without a limiter, for tests of order in time. */
    CENTRAL,
    /** The upstream value: first order, never negative at the explicit limit. */
    UPWIND
}
