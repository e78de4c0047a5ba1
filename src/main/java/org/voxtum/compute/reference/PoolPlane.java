package org.voxtum.compute.reference;

import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Field;

/** One plane of a field that may be absent: then it reads 0 and keeps nothing. */
record PoolPlane(double[] values, int offset) {
    static PoolPlane of(DeviceField field, int z) {
        return of(ReferenceField.of(field), z);
    }

    static PoolPlane of(Field field, int z) {
        return field == null
                ? new PoolPlane(null, 0)
                : new PoolPlane(field.chunk(z), field.rowOffset(0, z));
    }

    double get(int k) {
        return values == null ? 0 : values[offset + k];
    }

    void set(int k, double value) {
        values[offset + k] = value;
    }

    /** Adds, but not below 0. */
    void add(int k, double value) {
        if (values != null) {
            values[offset + k] = Math.max(values[offset + k] + value, 0);
        }
    }
}
