package org.voxtum.casefile;

import org.voxtum.format.RawImageFile;
import org.voxtum.grid.Axis;
import org.voxtum.physics.HypoxicShift;

/** A value of a property in SI units: one number, one number an axis, or one number a voxel. */
public sealed interface PropertyValue {
    /** One number, the same in every voxel and along every axis. */
    record Scalar(double value) implements PropertyValue {}

    /** One number, or an image, for each axis; only for hydraulic conductivity and diffusivity. */
    record Axes(PropertyValue x, PropertyValue y, PropertyValue z) implements PropertyValue {}

    /**
     * One number a voxel: pixel value times scale.
     *
     * @param image the file, of the grid's shape
     * @param scale SI value of a pixel value of 1
     */
    record Image(RawImageFile image, double scale) implements PropertyValue {}

    /**
     * One number a voxel that follows the oxygen; only for what {@link
     * RegionProperty#followsOxygen} tells.
     */
    record Hypoxic(HypoxicShift shift) implements PropertyValue {}

    /** The value where it is one number; not a number where it differs from voxel to voxel. */
    default double number() {
        return this instanceof Scalar scalar ? scalar.value() : Double.NaN;
    }

    /** The value along an axis. */
    default PropertyValue along(Axis axis) {
        if (this instanceof Axes axes) {
            return axis == Axis.X ? axes.x() : axis == Axis.Y ? axes.y() : axes.z();
        }
        return this;
    }

    /** Whether an image gives it, along any axis. */
    default boolean mapped() {
        if (this instanceof Axes axes) {
            return axes.x().mapped() || axes.y().mapped() || axes.z().mapped();
        }
        return this instanceof Image;
    }

    /** One number. */
    static PropertyValue of(double value) {
        return new Scalar(value);
    }
}
