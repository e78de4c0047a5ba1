package org.voxtum.format;

/**
 * One value a vessel segment, to be written beside the network.
 *
 * @param name name that ParaView shows, such as {@code pressure}
 * @param unit unit, empty where there is none
 * @param type how a number lies in the file
 * @param values one a segment, in the order of the network
 */
public record SegmentValues(String name, String unit, NumberType type, double[] values) {
    /** Copies the values. */
    public SegmentValues {
        values = values.clone();
    }

    /** Real numbers. */
    public static SegmentValues of(String name, String unit, double[] values) {
        return new SegmentValues(name, unit, NumberType.FLOAT64, values);
    }

    /** Whether blood flows: 1 and 0. */
    public static SegmentValues perfused(boolean[] perfused) {
        double[] values = new double[perfused.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = perfused[i] ? 1 : 0;
        }
        return new SegmentValues("perfused", "", NumberType.UINT8, values);
    }

    @Override
    public double[] values() {
        return values.clone();
    }
}
