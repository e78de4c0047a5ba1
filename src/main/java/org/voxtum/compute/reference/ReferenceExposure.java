package org.voxtum.compute.reference;

import org.voxtum.analysis.ExposureRule;
import org.voxtum.compute.Exposure;
import org.voxtum.grid.Field;

/** Exposure of each voxel over a step, the concentration taken as a straight line. */
final class ReferenceExposure {
    private ReferenceExposure() {}

    static void accumulate(Field c, Field d, double endTime, double dt, Exposure exposure) {
        PlaneLoop.forEach(
                c.shape(),
                z -> {
                    areaAndPeak(c, d, endTime, dt, exposure, z);
                    for (int k = 0; k < exposure.thresholds().size(); k++) {
                        Field above = ReferenceField.of(exposure.timeAbove().get(k));
                        timeAbove(c, d, dt, exposure.thresholds().get(k), above, z);
                    }
                });
    }

    private static void areaAndPeak(
            Field c, Field d, double endTime, double dt, Exposure exposure, int z) {
        Field area = ReferenceField.of(exposure.areaUnderCurve());
        Field peak = ReferenceField.of(exposure.peak());
        Field peakTime = ReferenceField.of(exposure.peakTime());
        int offset = c.rowOffset(0, z);
        double[] start = c.chunk(z);
        double[] change = d.chunk(z);
        for (int i = offset; i < offset + c.shape().planeSize(); i++) {
            double end = start[i] + change[i];
            area.chunk(z)[i] += ExposureRule.area(start[i], end, dt);
            if (ExposureRule.isNewPeak(end, peak.chunk(z)[i])) {
                peak.chunk(z)[i] = end;
                peakTime.chunk(z)[i] = endTime;
            }
        }
    }

    private static void timeAbove(
            Field c, Field d, double dt, double threshold, Field above, int z) {
        int offset = c.rowOffset(0, z);
        double[] start = c.chunk(z);
        double[] change = d.chunk(z);
        double[] out = above.chunk(z);
        for (int i = offset; i < offset + c.shape().planeSize(); i++) {
            out[i] += dt * ExposureRule.shareAbove(start[i], start[i] + change[i], threshold);
        }
    }
}
