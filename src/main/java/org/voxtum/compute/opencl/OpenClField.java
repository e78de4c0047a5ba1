package org.voxtum.compute.opencl;

import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Shape;

/** A field in one buffer of the device, x fastest, without gaps. */
record OpenClField(String name, Shape shape, DeviceBuffer buffer) implements DeviceField {
    static OpenClField of(DeviceField field) {
        return (OpenClField) field;
    }
}
