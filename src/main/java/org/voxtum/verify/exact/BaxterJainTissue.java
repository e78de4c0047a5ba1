package org.voxtum.verify.exact;

/**
 * Fluid coefficients of tumour and normal tissue of the type that Baxter and Jain used (1989,
 * Microvasc Res 37:77), to whole numbers in their units.
 */
public final class BaxterJainTissue {
    /** Hydraulic conductivity of the tumour [m^2/(Pa s)]. */
    public static final double TUMOUR_CONDUCTIVITY = 3.1e-14;

    /** Wall conductance L_p S_V of the tumour [1/(Pa s)]. */
    public static final double TUMOUR_EXCHANGE = 2.1e-11 * 2.0e4;

    /** Pressure at which nothing is filtered in the tumour [Pa]: p_V - sigma (pi_V - pi_i). */
    public static final double TUMOUR_PRESSURE = 2080.0 - 0.82 * (2666.0 - 2000.0);

    /** Hydraulic conductivity of normal tissue [m^2/(Pa s)]. */
    public static final double NORMAL_CONDUCTIVITY = 6.4e-15;

    /** Wall conductance L_p S_V of normal tissue [1/(Pa s)]. */
    public static final double NORMAL_EXCHANGE = 2.7e-12 * 7.0e3;

    /** Pressure at which nothing is filtered in normal tissue [Pa]. */
    public static final double NORMAL_PRESSURE = 2080.0 - 0.91 * (2666.0 - 1333.0);

    /** Lymphatic conductance of normal tissue [1/(Pa s)], draining to 0 Pa. */
    public static final double NORMAL_LYMPHATICS = 1.0e-7;

    private BaxterJainTissue() {}
}
