package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;

/** A problem with a known solution that the solver is held to. */
public interface VerificationCase {
    /** What is solved, in one line. */
    String title();

    /** Solves it and compares. */
    List<Finding> run(Backend backend);
}
