package org.voxtum.casefile;

import java.util.List;

/** Coefficients of an agent in a region; SI units. What a case does not give is derived. */
public enum AgentProperty {
    /** Fluid that the agent reaches per tissue volume, phi [-]. */
    ACCESSIBLE_FRACTION(
            Measure.NUMBER,
            Range.FRACTION,
            "",
            "fluid that the agent reaches per tissue volume, at most the interstitial fraction;"
                    + " derived: interstitial fraction times partition coefficient"),
    /** D in the accessible fluid [m^2/s]; may differ along the axes. */
    DIFFUSIVITY(
            Measure.DIFFUSIVITY,
            Range.NOT_NEGATIVE,
            "",
            "in the accessible fluid; derived from radius and matrix"),
    /** f, speed of the agent by convection over the fluid's flux [-]. */
    RETARDATION(
            Measure.NUMBER,
            Range.NOT_NEGATIVE,
            "",
            "convective flux over fluid flux times concentration; derived: partition coefficient"),
    /** P [m/s]. */
    WALL_PERMEABILITY(
            Measure.VELOCITY,
            Range.NOT_NEGATIVE,
            "",
            "of the vessel wall; derived from radius and wall pores"),
    /** sigma, solvent-drag reflection of the wall [-]. */
    WALL_REFLECTION(
            Measure.NUMBER,
            Range.FRACTION,
            "",
            "solvent-drag reflection of the wall; derived from radius and wall pores"),
    /** First-order loss from the accessible fluid [1/s]. */
    DECAY(Measure.RATE, Range.NOT_NEGATIVE, "0 1/s", "loss from the fluid"),
    /** First-order uptake by phagocytes from the accessible fluid [1/s]. */
    PHAGOCYTE_UPTAKE(Measure.RATE, Range.NOT_NEGATIVE, "0 1/s", "uptake by phagocytes");

    /** What a vessel wall has. */
    static final List<AgentProperty> OF_A_WALL = List.of(WALL_PERMEABILITY, WALL_REFLECTION);

    private final Measure measure;
    private final Range range;
    private final String fallback;
    private final String description;

    AgentProperty(Measure measure, Range range, String fallback, String description) {
        this.measure = measure;
        this.range = range;
        this.fallback = fallback;
        this.description = description;
    }

    /** SI unit, empty for a fraction. */
    public String unit() {
        return measure.unit();
    }

    Measure measure() {
        return measure;
    }

    Range range() {
        return range;
    }

    /** Value where nothing is given; empty: derived. */
    String fallback() {
        return fallback;
    }

    String description() {
        return description;
    }
}
