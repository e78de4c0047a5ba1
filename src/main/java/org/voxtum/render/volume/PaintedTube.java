package org.voxtum.render.volume;

import org.voxtum.render.Tube;

/**
 * A vessel segment with its colour.
 *
 * @param tube where it lies
 * @param colour 0xRRGGBB
 */
public record PaintedTube(Tube tube, int colour) {
    /** Colour of a vessel with flow. */
    public static final int PERFUSED = 0xC0392B;

    /** Colour of a vessel without, or without a value. */
    public static final int NOT_PERFUSED = 0x8A94A0;

    /** Red with flow, grey without. */
    public static PaintedTube byPerfusion(Tube tube) {
        return new PaintedTube(tube, tube.perfused() ? PERFUSED : NOT_PERFUSED);
    }
}
