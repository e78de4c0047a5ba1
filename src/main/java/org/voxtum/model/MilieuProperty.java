package org.voxtum.model;

import java.util.Locale;

/** A condition of the tissue that rates may depend on. */
public enum MilieuProperty {
    /** Of the interstitial fluid [-]; that of plasma where nothing else is said. */
    PH("", 7.4),
    /** Activity of an enzyme, relative to one that a law calls 1 [-]. */
    ENZYME("", 0),
    /** [K]; that of the body where nothing else is said. */
    TEMPERATURE("K", 310.15),
    /** Intensity of light or ultrasound, relative to one that a law calls 1 [-]. */
    LIGHT_INTENSITY("", 0);

    private final String unit;
    private final double usual;

    MilieuProperty(String unit, double usual) {
        this.unit = unit;
        this.usual = usual;
    }

    /** Its name in case files and field files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** SI unit, empty for a plain number. */
    public String unit() {
        return unit;
    }

    /** Value in plasma, and in tissue where nothing else is said. */
    public double usual() {
        return usual;
    }
}
