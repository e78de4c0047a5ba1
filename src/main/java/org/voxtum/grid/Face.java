package org.voxtum.grid;

/** A face of the box; the order is that of every table: x-, x+, y-, y+, z-, z+. */
public enum Face {
    X_LOWER("x-", Axis.X, false),
    X_UPPER("x+", Axis.X, true),
    Y_LOWER("y-", Axis.Y, false),
    Y_UPPER("y+", Axis.Y, true),
    Z_LOWER("z-", Axis.Z, false),
    Z_UPPER("z+", Axis.Z, true);

    private final String label;
    private final Axis axis;
    private final boolean upper;

    Face(String label, Axis axis, boolean upper) {
        this.label = label;
        this.axis = axis;
        this.upper = upper;
    }

    /** Name in case files and tables, such as {@code x-}. */
    public String label() {
        return label;
    }

    /** Axis that the face is normal to. */
    public Axis axis() {
        return axis;
    }

    /** Whether this is the face at the larger coordinate. */
    public boolean upper() {
        return upper;
    }
}
