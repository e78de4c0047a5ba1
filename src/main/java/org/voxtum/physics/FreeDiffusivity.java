package org.voxtum.physics;

/** Diffusivity of a sphere in an unbounded fluid. Source: Einstein 1905, Ann Phys 322:549. */
public final class FreeDiffusivity {
    private FreeDiffusivity() {}

    /**
     * {@code D0 = k_B T / (6 pi mu r)} [m^2/s].
     *
     * @param radius hydrodynamic radius r [m], greater than 0
     * @param temperature T [K]
     * @param viscosity mu of the fluid [Pa s]
     */
    public static double of(double radius, double temperature, double viscosity) {
        return Constants.BOLTZMANN * temperature / (6 * Math.PI * viscosity * radius);
    }

    /**
     * In interstitial fluid [m^2/s]; about 2.3 % more a kelvin near 37 C.
     *
     * @param radius hydrodynamic radius [m], greater than 0
     * @param temperature T [K]
     */
    public static double inTissue(double radius, double temperature) {
        return of(radius, temperature, Viscosity.interstitialFluid(temperature));
    }

    /**
     * In plasma, which fills the pores of vessel walls [m^2/s].
     *
     * @param radius hydrodynamic radius [m], greater than 0
     * @param temperature T [K]
     */
    public static double inPlasma(double radius, double temperature) {
        return of(radius, temperature, Viscosity.plasma(temperature));
    }
}
