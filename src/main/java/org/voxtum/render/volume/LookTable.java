package org.voxtum.render.volume;

import org.voxtum.render.Rgb;

/** Colour and absorption by place on the scale, worked out once. */
final class LookTable {
    private static final int SIZE = 4096;
    private final float[] red = new float[SIZE];
    private final float[] green = new float[SIZE];
    private final float[] blue = new float[SIZE];
    private final float[] absorption = new float[SIZE];

    LookTable(Transfer transfer, double longestEdge) {
        for (int i = 0; i < SIZE; i++) {
            double place = i / (SIZE - 1.0);
            int colour = transfer.map().colour(place);
            red[i] = Rgb.red(colour);
            green[i] = Rgb.green(colour);
            blue[i] = Rgb.blue(colour);
            absorption[i] = (float) transfer.opacity().absorption(place, longestEdge);
        }
    }

    private static int index(double place) {
        return (int) Math.round(Math.max(0, Math.min(1, place)) * (SIZE - 1));
    }

    /** Light held back a metre. */
    double absorption(double place) {
        return absorption[index(place)];
    }

    /** Adds the colour of a place, with a weight. */
    void add(double place, double weight, double[] sum) {
        int i = index(place);
        sum[0] += weight * red[i];
        sum[1] += weight * green[i];
        sum[2] += weight * blue[i];
    }
}
