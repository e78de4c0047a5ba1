package org.voxtum.viewer.model;

import org.voxtum.render.volume.Volume;

/**
 * A field along a straight line.
 *
 * @param distances from the first end [m]
 * @param values there; NaN where there is none
 */
public record LineProfile(double[] distances, double[] values) {
    private static final int POINTS = 256;

    /** Copies both. */
    public LineProfile {
        distances = distances.clone();
        values = values.clone();
    }

    @Override
    public double[] distances() {
        return distances.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    /** Between two places [m]. */
    public static LineProfile of(Volume volume, double[] from, double[] to) {
        double[] distances = new double[POINTS];
        double[] values = new double[POINTS];
        double length = Math.hypot(Math.hypot(to[0] - from[0], to[1] - from[1]), to[2] - from[2]);
        for (int i = 0; i < POINTS; i++) {
            double part = i / (POINTS - 1.0);
            double[] at = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                at[axis] = from[axis] + part * (to[axis] - from[axis]);
            }
            distances[i] = part * length;
            values[i] = volume.valueAt(at);
        }
        return new LineProfile(distances, values);
    }
}
