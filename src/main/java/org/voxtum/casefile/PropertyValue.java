package org.voxtum.casefile;

import org.voxtum.format.RawImageFile;

/** A value of a property in SI units: one number, one number an axis, or one number a voxel. */
public sealed interface PropertyValue {
    /** One number, the same in every voxel and along every axis. */
    record Scalar(double value) implements PropertyValue {}

    /** One number an axis; only for hydraulic conductivity and diffusivity. */
    record Axes(double x, double y, double z) implements PropertyValue {}

    /**
     * One number a voxel: pixel value times scale.
     *
     * @param image the file, of the grid's shape
     * @param scale SI value of a pixel value of 1
     */
    record Image(RawImageFile image, double scale) implements PropertyValue {}

    /** The value where it is one number; the reader has refused others where they cannot be. */
    default double number() {
        if (this instanceof Scalar scalar) {
            return scalar.value();
        }
        throw new IllegalStateException("not one number: " + this);
    }

    /** One number. */
    static PropertyValue of(double value) {
        return new Scalar(value);
    }
}
