package org.voxtum.compute;

import java.util.List;

/**
 * Accumulated exposure of every voxel.
 *
 * @param areaUnderCurve time integral of the fluid concentration [mol s/m^3]
 * @param peak largest concentration at a step's end [mol/m^3]
 * @param peakTime time of the first such end [s]
 * @param thresholds fluid concentrations [mol/m^3]
 * @param timeAbove time above each threshold [s], one field a threshold
 */
public record Exposure(
        DeviceField areaUnderCurve,
        DeviceField peak,
        DeviceField peakTime,
        List<Double> thresholds,
        List<DeviceField> timeAbove) {
    /** Copies the lists. */
    public Exposure {
        thresholds = List.copyOf(thresholds);
        timeAbove = List.copyOf(timeAbove);
    }
}
