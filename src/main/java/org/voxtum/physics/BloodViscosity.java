package org.voxtum.physics;

/**
 * Apparent viscosity of blood in microvessels, in vivo.
 *
 * <p>Source: Pries et al. 1994, Circ Res 75:904.
 */
public final class BloodViscosity {
    private static final double SMALLEST_MICROMETRES = 4;

    private BloodViscosity() {}

    /**
     * Apparent viscosity [Pa s].
     *
     * @param diameter [m]; below 4 um taken as 4 um
     * @param haematocrit discharge haematocrit [-], in [0, 1)
     */
    public static double apparent(double diameter, double haematocrit) {
        return Constants.PLASMA_VISCOSITY * relative(diameter * 1e6, haematocrit);
    }

    /**
     * Viscosity relative to plasma [-].
     *
     * @param micrometres diameter [um]
     */
    public static double relative(double micrometres, double haematocrit) {
        double d = Math.max(micrometres, SMALLEST_MICROMETRES);
        double at45 =
                6 * StrictMath.exp(-0.085 * d)
                        + 3.2
                        - 2.44 * StrictMath.exp(-0.06 * StrictMath.pow(d, 0.645));
        double wide = 1 / (1 + 1e-11 * StrictMath.pow(d, 12));
        double c = (0.8 + StrictMath.exp(-0.075 * d)) * (wide - 1) + wide;
        double glycocalyx = d / (d - 1.1);
        double square = glycocalyx * glycocalyx;
        double haematocritFactor =
                (StrictMath.pow(1 - haematocrit, c) - 1) / (StrictMath.pow(1 - 0.45, c) - 1);
        return (1 + (at45 - 1) * haematocritFactor * square) * square;
    }
}
