package org.voxtum.viewer.model;

import java.util.List;
import org.voxtum.format.VtiReader;
import org.voxtum.run.view.ViewedRun;

/**
 * A field in one voxel over the times of a run.
 *
 * @param times [s]
 * @param values there
 */
public record TimeCurve(double[] times, double[] values) {
    /** Copies both. */
    public TimeCurve {
        times = times.clone();
        values = values.clone();
    }

    @Override
    public double[] times() {
        return times.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    /** Reads the voxel at every time. */
    public static TimeCurve read(ViewedRun run, String field, int[] voxel) {
        List<Double> times = run.times();
        double[] at = new double[times.size()];
        double[] values = new double[times.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = times.get(i);
            values[i] = VtiReader.at(run.image(i), field, 0, voxel[0], voxel[1], voxel[2]);
        }
        return new TimeCurve(at, values);
    }
}
