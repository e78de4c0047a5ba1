package org.voxtum.compute;

/**
 * Two agents that bind to the same receptors: {@code R_f = R_t - b_1 - b_2} is free to either. An
 * agent has receptors where it enters, so where both do their fields of R_t are the same. Where
 * receptors turn over both agents have those that are present in one field.
 *
 * @param one the first
 * @param other the second, on the same grid
 */
public record CompetingSystems(ReactionSystem one, ReactionSystem other) {
    /** Refuses agents whose cargo is counted apart. */
    public CompetingSystems {
        if (one.cargo().isPresent() || other.cargo().isPresent()) {
            throw new IllegalArgumentException("a cargo beside another agent on its receptors");
        }
        if (!one.turning().equals(other.turning())) {
            throw new IllegalArgumentException("the same receptors turn over in two ways");
        }
    }
}
