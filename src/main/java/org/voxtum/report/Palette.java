package org.voxtum.report;

/**
 * Colours and dashes of curves; the first six differ in both, so that no one needs to see colours,
 * and thirty-six in one.
 */
final class Palette {
    private static final String[] COLOURS = {
        "#1F5FA8", "#B8450F", "#2E7D4F", "#7A4FA3", "#5A616A", "#8A6A00"
    };
    private static final int[][] DASHES = {{}, {8, 4}, {2, 3}, {10, 3, 2, 3}, {5, 2}, {1, 2}};

    private Palette() {}

    static String colour(int series) {
        return COLOURS[series % COLOURS.length];
    }

    /**
     * Lengths of dash and gap [pixels]; none for an unbroken line. A colour that comes again has
     * another dash.
     */
    static int[] dash(int series) {
        return DASHES[(series + series / COLOURS.length) % DASHES.length].clone();
    }
}
