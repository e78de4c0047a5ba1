package org.voxtum.viewer.gl;

import java.nio.ByteBuffer;
import org.voxtum.render.Canvas;
import org.voxtum.render.Rgb;

/** Pixels of OpenGL, which begins below, as a canvas, which begins above. */
final class Canvases {
    private static final int BYTE = 0xFF;

    private Canvases() {}

    static Canvas of(ByteBuffer rgba, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 4 * ((height - 1 - y) * width + x);
                canvas.fill(
                        x,
                        y,
                        1,
                        1,
                        Rgb.of(
                                rgba.get(at) & BYTE,
                                rgba.get(at + 1) & BYTE,
                                rgba.get(at + 2) & BYTE));
            }
        }
        return canvas;
    }
}
