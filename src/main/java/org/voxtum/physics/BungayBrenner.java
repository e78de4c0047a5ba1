package org.voxtum.physics;

/**
 * Hindered transport of a sphere on the axis of a cylindrical pore, the older interpolation between
 * the limits of a small sphere and of a tight fit; for comparison with models that used it.
 *
 * <p>Source: Bungay and Brenner 1973, Int J Multiph Flow 1:25; form: Deen 1987, AIChE J 33:1409.
 */
final class BungayBrenner {
    private static final double TIGHT = 9.0 / 4 * Math.PI * Math.PI * Math.sqrt(2);
    private static final double[] DRAG = {-73.0 / 60, 77293.0 / 50400};
    private static final double[] DRAG_SMALL = {-22.5083, -5.6117, -0.3363, -1.216, 1.647};
    private static final double[] LAG = {7.0 / 60, -2227.0 / 50400};
    private static final double[] LAG_SMALL = {4.0180, -3.9788, -1.9215, 4.392, 5.006};

    private BungayBrenner() {}

    /** H [-], the partition coefficient included; ratio below 1. */
    static double diffusive(double ratio) {
        return partition(ratio) * 6 * Math.PI / sum(ratio, DRAG, DRAG_SMALL);
    }

    /** W [-], the partition coefficient included; ratio below 1. */
    static double convective(double ratio) {
        double phi = partition(ratio);
        double lag = sum(ratio, LAG, LAG_SMALL) / (2 * sum(ratio, DRAG, DRAG_SMALL));
        return phi * (2 - phi) * lag;
    }

    private static double partition(double ratio) {
        return (1 - ratio) * (1 - ratio);
    }

    /** K_t or K_s: a series in the gap that diverges as it closes, and one in the ratio. */
    private static double sum(double ratio, double[] tight, double[] small) {
        double gap = 1 - ratio;
        double near = 1 + gap * (tight[0] + gap * tight[1]);
        double far = 0;
        for (int n = small.length - 1; n >= 0; n--) {
            far = far * ratio + small[n];
        }
        return TIGHT * near / StrictMath.pow(gap, 2.5) + far;
    }
}
