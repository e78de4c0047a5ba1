package org.voxtum.render.volume;

import org.voxtum.render.Rgb;

/** Colour and absorption by place on the scale, worked out once. */
public final class LookTable {
    /** Places on the scale, evenly from its lower to its upper end. */
    public static final int SIZE = 4096;

    private static final int BYTE = 255;
    private final float[] red = new float[SIZE];
    private final float[] green = new float[SIZE];
    private final float[] blue = new float[SIZE];
    private final float[] heldBack = new float[SIZE];

    /**
     * Of a scale, for steps of one length.
     *
     * @param transfer the scale
     * @param longestEdge of the box [m]
     * @param step that light goes between looks [m]
     */
    public LookTable(Transfer transfer, double longestEdge, double step) {
        for (int i = 0; i < SIZE; i++) {
            double place = i / (SIZE - 1.0);
            int colour = transfer.map().colour(place);
            red[i] = Rgb.red(colour);
            green[i] = Rgb.green(colour);
            blue[i] = Rgb.blue(colour);
            double absorption = transfer.opacity().absorption(place, longestEdge);
            heldBack[i] = (float) -Math.expm1(-absorption * step);
        }
    }

    /** Red, green, blue (0 to 1) and the part of light that a step holds back, for each place. */
    public float[] interleaved() {
        float[] all = new float[4 * SIZE];
        for (int i = 0; i < SIZE; i++) {
            all[4 * i] = red[i] / BYTE;
            all[4 * i + 1] = green[i] / BYTE;
            all[4 * i + 2] = blue[i] / BYTE;
            all[4 * i + 3] = heldBack[i];
        }
        return all;
    }

    /** Place in the table. */
    static int index(double place) {
        return (int) (Math.max(0, Math.min(1, place)) * (SIZE - 1) + 0.5);
    }

    /** Part of the light that a step holds back. */
    double heldBack(int index) {
        return heldBack[index];
    }

    /** Adds a colour, with a weight. */
    void add(int index, double weight, double[] sum) {
        sum[0] += weight * red[index];
        sum[1] += weight * green[index];
        sum[2] += weight * blue[index];
    }
}
