package org.voxtum.format;

import java.nio.ByteBuffer;
import java.util.Locale;

/** How one number lies in a file. */
public enum NumberType {
    UINT8(1, "UInt8"),
    INT16(2, "Int16"),
    UINT16(2, "UInt16"),
    INT32(4, "Int32"),
    INT64(8, "Int64"),
    FLOAT32(4, "Float32"),
    FLOAT64(8, "Float64");

    private final int bytes;
    private final String vtkName;

    NumberType(int bytes, String vtkName) {
        this.bytes = bytes;
        this.vtkName = vtkName;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** Name in VTK's XML files, such as {@code Float32}. */
    public String vtkName() {
        return vtkName;
    }

    /** Name in side-car texts and case files, such as {@code float32}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Type of a label such as {@code float32} or {@code Float32}, or null where there is none. */
    static NumberType of(String label) {
        for (NumberType type : values()) {
            if (type.name().equalsIgnoreCase(label)) {
                return type;
            }
        }
        return null;
    }

    /** The value that a reader gets back: rounded, and held to the range of the integer types. */
    public double stored(double value) {
        return switch (this) {
            case UINT8 -> Math.min(255, Math.max(0, Math.rint(noNaN(value))));
            case INT16 -> (short) Math.min(32767, Math.max(-32768, Math.rint(noNaN(value))));
            case UINT16 -> Math.min(65535, Math.max(0, Math.rint(noNaN(value))));
            case INT32 -> (int) Math.rint(noNaN(value));
            case INT64 -> (long) Math.rint(noNaN(value));
            case FLOAT32 -> (float) value;
            case FLOAT64 -> value;
        };
    }

    private static double noNaN(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    void put(ByteBuffer buffer, double value) {
        double kept = stored(value);
        switch (this) {
            case UINT8 -> buffer.put((byte) (int) kept);
            case INT16, UINT16 -> buffer.putShort((short) (int) kept);
            case INT32 -> buffer.putInt((int) kept);
            case INT64 -> buffer.putLong((long) kept);
            case FLOAT32 -> buffer.putFloat((float) kept);
            case FLOAT64 -> buffer.putDouble(kept);
        }
    }

    double get(ByteBuffer buffer) {
        return switch (this) {
            case UINT8 -> buffer.get() & 0xFF;
            case INT16 -> buffer.getShort();
            case UINT16 -> buffer.getShort() & 0xFFFF;
            case INT32 -> buffer.getInt();
            case INT64 -> buffer.getLong();
            case FLOAT32 -> buffer.getFloat();
            case FLOAT64 -> buffer.getDouble();
        };
    }
}
