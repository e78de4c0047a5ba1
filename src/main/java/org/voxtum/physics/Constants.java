package org.voxtum.physics;

/** Physical constants and the fluid properties that the model fixes. */
public final class Constants {
    /** Boltzmann constant [J/K]. */
    public static final double BOLTZMANN = 1.380649e-23;

    /** Avogadro constant [1/mol]. */
    public static final double AVOGADRO = 6.02214076e23;

    /** One mmHg [Pa]. */
    public static final double MMHG = 133.322387415;

    /** Body temperature, 37 C [K]. */
    public static final double BODY_TEMPERATURE = 310.15;

    /** Viscosity of interstitial fluid at 37 C [Pa s]. */
    public static final double WATER_VISCOSITY = 0.69e-3;

    /** Viscosity of plasma at 37 C [Pa s]. */
    public static final double PLASMA_VISCOSITY = 1.2e-3;

    /** Hydrodynamic radius of albumin, which sets the osmotic reflection of a pore [m]. */
    public static final double ALBUMIN_RADIUS = 3.5e-9;

    private Constants() {}
}
