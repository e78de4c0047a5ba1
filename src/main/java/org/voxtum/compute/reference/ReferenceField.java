package org.voxtum.compute.reference;

import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/** A field of the reference backend: the host's own. */
record ReferenceField(String name, Field values) implements DeviceField {
    @Override
    public Shape shape() {
        return values.shape();
    }

    static Field of(DeviceField field) {
        return ((ReferenceField) field).values();
    }
}
