package org.voxtum.compute;

import java.util.Locale;

/** Type of the numbers in fields. */
public enum Precision {
    /** float32. */
    SINGLE(Float.BYTES, "float32"),
    /** float64; not every device has it. */
    DOUBLE(Double.BYTES, "float64");

    private final int bytes;
    private final String type;

    Precision(int bytes, String type) {
        this.bytes = bytes;
        this.type = type;
    }

    /** Bytes of a value. */
    public int bytes() {
        return bytes;
    }

    /**
     * A number as a kernel gets it. What is booked on the host beside fields uses the same, or the
     * difference adds up from step to step.
     */
    public double stored(double value) {
        return this == SINGLE ? (float) value : value;
    }

    /** Name of the type of a value. */
    public String type() {
        return type;
    }

    /** What a user calls it: {@code single} or {@code double}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
