package org.voxtum.compute;

import java.util.Arrays;
import java.util.Optional;

/**
 * A coefficient of every voxel: one number a label, or a field where each voxel has its own.
 *
 * @param byLabel value of each label; of no effect where there is a map
 * @param map value of each voxel
 */
public record Coefficient(double[] byLabel, Optional<DeviceField> map) {
    /** One number a label. */
    public static Coefficient byLabel(double... values) {
        return new Coefficient(values, Optional.empty());
    }

    /** One number a voxel. */
    public static Coefficient of(DeviceField map) {
        return new Coefficient(new double[] {0}, Optional.of(map));
    }

    /** Whether it is the same number everywhere. */
    public boolean uniform() {
        return map.isEmpty() && Arrays.stream(byLabel).allMatch(value -> value == byLabel[0]);
    }
}
