package org.voxtum.analysis;

import org.voxtum.fault.Check;

/** How much of an injected dose a tissue holds. */
public final class DoseShare {
    /** Density of soft tissue [kg/m^3]. */
    public static final double TISSUE_DENSITY = 1.05e3;

    private static final double GRAMS_PER_KILOGRAM = 1e3;

    private DoseShare() {}

    /**
     * Percent of the injected dose, %ID.
     *
     * @param content amount over all pools [mol]
     * @param dose amount injected [mol], greater than zero
     */
    public static double percentDose(double content, double dose) {
        return 100 * content / Check.positive("injected dose", dose, "mol");
    }

    /**
     * Percent of the injected dose per gram of tissue, %ID/g.
     *
     * @param content amount over all pools [mol]
     * @param dose amount injected [mol], greater than zero
     * @param volume volume of the tissue [m^3], greater than zero
     */
    public static double percentDosePerGram(double content, double dose, double volume) {
        double grams =
                TISSUE_DENSITY
                        * GRAMS_PER_KILOGRAM
                        * Check.positive("tissue volume", volume, "m^3");
        return percentDose(content, dose) / grams;
    }
}
