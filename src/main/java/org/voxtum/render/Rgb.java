package org.voxtum.render;

/** Colours as 0xRRGGBB. */
public final class Rgb {
    /** Paper. */
    public static final int WHITE = 0xFFFFFF;

    /** Text and frames. */
    public static final int INK = 0x1F2328;

    /** Voxels of no tissue. */
    public static final int NO_TISSUE = 0xC8CCD0;

    private static final double BRIGHT = 0.5;

    private Rgb() {}

    /** Colour of three parts, each 0 to 255. */
    public static int of(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }

    /** Red part, 0 to 255. */
    public static int red(int colour) {
        return colour >> 16 & 0xFF;
    }

    /** Green part, 0 to 255. */
    public static int green(int colour) {
        return colour >> 8 & 0xFF;
    }

    /** Blue part, 0 to 255. */
    public static int blue(int colour) {
        return colour & 0xFF;
    }

    /** Whether light letters are read better on it than dark ones. */
    public static boolean isDark(int colour) {
        double grey = 0.3 * red(colour) + 0.6 * green(colour) + 0.1 * blue(colour);
        return grey < BRIGHT * 255;
    }

    /** The colour under, covered by the colour over with a part of 0 to 1. */
    public static int cover(int under, int over, double part) {
        return of(
                mix(red(under), red(over), part),
                mix(green(under), green(over), part),
                mix(blue(under), blue(over), part));
    }

    private static int mix(int under, int over, double part) {
        return (int) Math.round(under + (over - under) * part);
    }
}
