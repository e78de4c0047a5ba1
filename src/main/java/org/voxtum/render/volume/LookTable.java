package org.voxtum.render.volume;

import org.voxtum.render.Rgb;

/** Colour and absorption by place on the scale, worked out once. */
final class LookTable {
    private static final int SIZE = 4096;
    private final float[] red = new float[SIZE];
    private final float[] green = new float[SIZE];
    private final float[] blue = new float[SIZE];
    private final float[] heldBack = new float[SIZE];

    /**
     * @param longestEdge of the box [m]
     * @param step that light goes between looks [m]
     */
    LookTable(Transfer transfer, double longestEdge, double step) {
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
