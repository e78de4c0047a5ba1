package org.voxtum.compute.opencl;

/** Type of the fields on a device. */
public enum Precision {
    /** float32. */
    SINGLE(Float.BYTES),
    /** float64; not every device has it. */
    DOUBLE(Double.BYTES);

    private final int bytes;

    Precision(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of a value. */
    public int bytes() {
        return bytes;
    }
}
