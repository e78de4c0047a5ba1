package org.voxtum.verify;

import org.voxtum.compute.Backend;

/** A reference case on one grid, with one set of values. */
public interface Trial {
    /** The grid and the set in a few words, such as {@code R = 1 mm, R/h = 20}. */
    String grid();

    /** Solves it and compares. */
    Outcome run(Backend backend);
}
