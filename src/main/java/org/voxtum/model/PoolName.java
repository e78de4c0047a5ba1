package org.voxtum.model;

/**
 * A pool of an agent.
 *
 * @param agent name of the agent
 * @param pool {@code free}, which moves, or {@code bound}, {@code internal}, {@code phagocyte},
 *     {@code degraded}
 */
public record PoolName(String agent, String pool) {
    /** The pool that moves. */
    public static final String FREE = "free";

    /** Whether it is the pool that moves. */
    public boolean isFree() {
        return pool.equals(FREE);
    }
}
