package org.voxtum.viewer.gl;

import org.lwjgl.opengl.GL33C;
import org.lwjgl.opengl.GL45C;
import org.voxtum.fault.Fault;

/** What OpenGL says went wrong, as faults. */
final class GlFaults {
    private GlFaults() {}

    /** Fault DEVICE where something went wrong since the last check. */
    static void check(String what) {
        int error = GL33C.glGetError();
        if (error == GL33C.GL_NO_ERROR) {
            return;
        }
        throw new Fault(
                Fault.Kind.DEVICE,
                "the graphics card refuses " + what + ": " + name(error),
                String.valueOf(GL33C.glGetString(GL33C.GL_RENDERER)),
                "close what else uses its memory, or draw with 'voxtum render --renderer cpu'");
    }

    private static String name(int error) {
        return switch (error) {
            case GL33C.GL_OUT_OF_MEMORY -> "out of memory";
            case GL45C.GL_CONTEXT_LOST -> "it was reset, or the driver changed";
            default -> "error 0x" + Integer.toHexString(error);
        };
    }
}
