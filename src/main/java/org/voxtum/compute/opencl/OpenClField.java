package org.voxtum.compute.opencl;

import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Shape;

/**
 * A field in one buffer of the device, x fastest, without gaps.
 *
 * @param name in the memory plan
 * @param shape values
 * @param buffer its memory
 * @param carry memory of what it carries of the rounding; null where it carries nothing
 * @param carried how it carries that; null where nothing
 */
record OpenClField(String name, Shape shape, DeviceBuffer buffer, DeviceBuffer carry, Carry carried)
        implements DeviceField {
    static OpenClField of(DeviceField field) {
        return (OpenClField) field;
    }
}
