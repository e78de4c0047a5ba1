package org.voxtum.run.view;

import java.util.List;
import org.voxtum.render.Tube;
import org.voxtum.render.volume.Volume;

/** Means of a field over the tissue that touches each vessel: half a voxel outside of its wall. */
final class WallSamples {
    private static final int AROUND = 8;

    private final Volume volume;
    private final double spacing;

    private WallSamples(Volume volume) {
        this.volume = volume;
        this.spacing = volume.grid().smallestSpacing();
    }

    /** A number for each vessel; NaN where no tissue touches it. */
    static double[] of(List<Tube> tubes, Volume volume) {
        WallSamples samples = new WallSamples(volume);
        return tubes.stream().parallel().mapToDouble(samples::mean).toArray();
    }

    private double mean(Tube tube) {
        double[] axis = {tube.x1() - tube.x0(), tube.y1() - tube.y0(), tube.z1() - tube.z0()};
        double length = Math.hypot(Math.hypot(axis[0], axis[1]), axis[2]);
        double[] aside = aside(axis, length);
        double[] across = cross(axis, aside, length);
        double reach = tube.diameter() / 2 + spacing / 2;
        int steps = (int) Math.max(1, Math.ceil(length / spacing));
        double sum = 0;
        int count = 0;
        for (int i = 0; i < steps * AROUND; i++) {
            int step = i / AROUND;
            double along = (step + 0.5) / steps;
            double angle = 2 * Math.PI * (i % AROUND) / AROUND;
            double value = at(tube, axis, along, reach, angle, aside, across);
            sum += Double.isNaN(value) ? 0 : value;
            count += Double.isNaN(value) ? 0 : 1;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private double at(
            Tube tube,
            double[] axis,
            double along,
            double reach,
            double angle,
            double[] aside,
            double[] across) {
        double[] place = {tube.x0(), tube.y0(), tube.z0()};
        for (int j = 0; j < place.length; j++) {
            place[j] += along * axis[j];
            place[j] += reach * (Math.cos(angle) * aside[j] + Math.sin(angle) * across[j]);
        }
        return volume.valueAt(place);
    }

    /** Of length 1, across the axis. */
    private static double[] aside(double[] axis, double length) {
        boolean alongX = Math.abs(axis[0]) > 0.7 * length;
        double[] other = alongX ? new double[] {0, 1, 0} : new double[] {1, 0, 0};
        double[] aside = cross(axis, other, Math.max(length, Double.MIN_NORMAL));
        double size = Math.hypot(Math.hypot(aside[0], aside[1]), aside[2]);
        return size == 0
                ? new double[] {0, 0, 1}
                : new double[] {aside[0] / size, aside[1] / size, aside[2] / size};
    }

    private static double[] cross(double[] a, double[] b, double length) {
        double by = length == 0 ? 1 : length;
        return new double[] {
            (a[1] * b[2] - a[2] * b[1]) / by,
            (a[2] * b[0] - a[0] * b[2]) / by,
            (a[0] * b[1] - a[1] * b[0]) / by
        };
    }
}
