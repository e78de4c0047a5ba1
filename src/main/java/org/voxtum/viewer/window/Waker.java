package org.voxtum.viewer.window;

import org.lwjgl.glfw.GLFW;

/** Wakes the window from other threads, once it is there. */
final class Waker implements Runnable {
    private volatile boolean begun;

    /** From now on there is a window to wake. */
    void begin() {
        begun = true;
    }

    @Override
    public void run() {
        if (begun) {
            GLFW.glfwPostEmptyEvent();
        }
    }
}
