package org.voxtum.viewer.gl;

import org.junit.jupiter.api.Assumptions;
import org.voxtum.fault.Fault;

/** What tests draw with; without OpenGL they are skipped, but not where CI is true. */
public final class TestDisplay {
    private TestDisplay() {}

    /** Draws without a window. */
    public static GlRenderer renderer() {
        try {
            return new GlRenderer();
        } catch (Fault none) {
            if ("true".equals(System.getenv("CI"))) {
                throw none;
            }
            Assumptions.abort("no OpenGL here: " + none.getMessage());
            throw none;
        }
    }
}
