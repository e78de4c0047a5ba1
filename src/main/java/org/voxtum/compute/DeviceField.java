package org.voxtum.compute;

import org.voxtum.grid.Shape;

/** A field that lives where its backend computes. */
public interface DeviceField {
    /** Name in the memory plan. */
    String name();

    /** How many values it has and how they lie. */
    Shape shape();
}
