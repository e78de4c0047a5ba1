package org.voxtum.physics;

/**
 * Viscosity of the body's fluids over temperature: the model's value at 37 C, times that of water
 * over water's at 37 C. Plasma is taken to thin as water does.
 *
 * <p>Source: Kestin, Sokolov and Wakeham 1978, J Phys Chem Ref Data 7:941, doi:10.1063/1.555581;
 * valid -8 to 150 C, within 1 % of measurements.
 */
public final class Viscosity {
    private static final double ZERO_CELSIUS = 273.15;

    private Viscosity() {}

    /**
     * Interstitial fluid [Pa s]; 0.69e-3 at 37 C.
     *
     * @param temperature T [K]
     */
    public static double interstitialFluid(double temperature) {
        return Constants.WATER_VISCOSITY * relative(temperature);
    }

    /**
     * Plasma [Pa s]; 1.2e-3 at 37 C.
     *
     * @param temperature T [K]
     */
    public static double plasma(double temperature) {
        return Constants.PLASMA_VISCOSITY * relative(temperature);
    }

    private static double relative(double temperature) {
        double change = logarithm(temperature) - logarithm(Constants.BODY_TEMPERATURE);
        return change == 0 ? 1 : StrictMath.pow(10, change);
    }

    /** Decadic logarithm of the viscosity of water over that at 20 C. */
    private static double logarithm(double temperature) {
        double celsius = temperature - ZERO_CELSIUS;
        double below = 20 - celsius;
        return below / (celsius + 96) * (1.2364 - 1.37e-3 * below + 5.7e-6 * below * below);
    }
}
