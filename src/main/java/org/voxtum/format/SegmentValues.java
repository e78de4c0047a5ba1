package org.voxtum.format;

/** One value a vessel segment, to be written beside the network. */
public final class SegmentValues {
    private final String name;
    private final String unit;
    private final NumberType type;
    private final double[] values;

    private SegmentValues(String name, String unit, NumberType type, double[] values) {
        this.name = name;
        this.unit = unit;
        this.type = type;
        this.values = values;
    }

    /**
     * Real numbers.
     *
     * @param name name that ParaView shows, such as {@code pressure}
     * @param unit unit, empty where there is none
     * @param values one a segment, in the order of the network; NaN where there is none
     */
    public static SegmentValues of(String name, String unit, double[] values) {
        return new SegmentValues(name, unit, NumberType.FLOAT64, values.clone());
    }

    /** Whether blood flows, one a segment: 1 and 0 under the name {@code perfused}. */
    public static SegmentValues perfused(boolean[] perfused) {
        double[] values = new double[perfused.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = perfused[i] ? 1 : 0;
        }
        return new SegmentValues("perfused", "", NumberType.UINT8, values);
    }

    /** Name of the values. */
    public String name() {
        return name;
    }

    /** Number of values. */
    public int size() {
        return values.length;
    }

    VtkArray array() {
        return new TableArray(name, unit, type, 1, values.length, i -> values[(int) i]);
    }
}
