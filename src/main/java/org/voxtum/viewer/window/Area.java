package org.voxtum.viewer.window;

/**
 * A part of the window [pixels of its framebuffer], y from above.
 *
 * @param left from the left edge
 * @param top from the upper edge
 * @param width along x
 * @param height along y
 */
record Area(int left, int top, int width, int height) {
    boolean has(double x, double y) {
        return x >= left && y >= top && x < left + width && y < top + height;
    }

    /** The shorter side. */
    int shorter() {
        return Math.min(width, height);
    }

    /** Lower edge, counted from the window's. */
    int bottom(int windowHeight) {
        return windowHeight - top - height;
    }

    /** One of several that lie side by side in this. */
    Area part(int which, int count) {
        int from = width * which / count;
        int to = width * (which + 1) / count;
        int gap = which > 0 ? 2 : 0;
        return new Area(left + from + gap, top, Math.max(1, to - from - gap), height);
    }
}
