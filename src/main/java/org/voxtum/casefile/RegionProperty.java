package org.voxtum.casefile;

import java.util.Locale;

/** Properties of a region that may be a number or an image; SI units. */
public enum RegionProperty {
    /** Interstitial fluid per tissue volume, eps [-]. */
    INTERSTITIAL_FRACTION(
            Measure.NUMBER,
            Range.POSITIVE_FRACTION,
            "interstitial fluid per tissue volume, which includes its blood"),
    /** Blood per tissue volume, v_b [-]. */
    BLOOD_FRACTION(Measure.NUMBER, Range.FRACTION, "blood per tissue volume"),
    /** K [m^2/Pa/s]; may differ along the axes. */
    HYDRAULIC_CONDUCTIVITY(
            Measure.HYDRAULIC_CONDUCTIVITY, Range.POSITIVE, "permeability over viscosity"),
    /** S_V [1/m]. */
    VESSEL_SURFACE_DENSITY(
            Measure.SURFACE_DENSITY, Range.NOT_NEGATIVE, "vessel wall per tissue volume"),
    /** L_p [m/Pa/s]. */
    WALL_HYDRAULIC_CONDUCTIVITY(
            Measure.WALL_CONDUCTIVITY, Range.NOT_NEGATIVE, "of the vessel wall"),
    /** p_V [Pa]. */
    VASCULAR_PRESSURE(Measure.PRESSURE, Range.ANY, "pressure in the vessels"),
    /** Colloid osmotic pressure of plasma less that of interstitial fluid [Pa]. */
    OSMOTIC_PRESSURE_DIFFERENCE(
            Measure.PRESSURE, Range.ANY, "colloid osmotic pressure, plasma less interstitial"),
    /** sigma_T [-]. */
    OSMOTIC_REFLECTION(Measure.NUMBER, Range.FRACTION, "reflection of plasma proteins by the wall"),
    /** a_L [1/Pa/s]. */
    LYMPHATIC_CONDUCTANCE(
            Measure.LYMPHATIC_CONDUCTANCE, Range.NOT_NEGATIVE, "drainage per tissue volume"),
    /** p_L [Pa]. */
    LYMPHATIC_PRESSURE(Measure.PRESSURE, Range.ANY, "pressure in the lymphatics"),
    /** w_b [1/s]. */
    BLOOD_PERFUSION(
            Measure.RATE,
            Range.NOT_NEGATIVE,
            "blood that reaches the capillaries per tissue volume and time; without it their plasma"
                    + " has the artery's concentration"),
    /** Collagen per interstitial volume [-]. */
    COLLAGEN_FRACTION(
            Measure.NUMBER, Range.FRACTION, "collagen per interstitial volume; from the matrix"),
    /** Radius of collagen fibres [m]. */
    COLLAGEN_RADIUS(Measure.LENGTH, Range.POSITIVE, "radius of its fibres; from the matrix"),
    /** Glycosaminoglycans per interstitial volume [-]. */
    GAG_FRACTION(
            Measure.NUMBER,
            Range.FRACTION,
            "glycosaminoglycans per interstitial volume; from the matrix"),
    /** Radius of glycosaminoglycan chains [m]. */
    GAG_RADIUS(Measure.LENGTH, Range.POSITIVE, "radius of their chains; from the matrix"),
    /** Fibrils beside collagen per interstitial volume [-]. */
    FIBRIL_FRACTION(
            Measure.NUMBER,
            Range.FRACTION,
            "a second family of fibrils per interstitial volume; from the matrix"),
    /** Radius of the second family of fibrils [m]. */
    FIBRIL_RADIUS(Measure.LENGTH, Range.POSITIVE, "radius of that family; from the matrix"),
    /** Cells that solutes go around per tissue volume [-]. */
    CELL_FRACTION(
            Measure.NUMBER,
            Range.FRACTION,
            "cells per tissue volume that slow diffusion by 2/(2 + cell_fraction); from the"
                    + " matrix: 0, no obstruction"),
    /** Length of a solute's way over the distance [-]. */
    TORTUOSITY(
            Measure.NUMBER,
            Range.ONE_OR_MORE,
            "in place of cell_fraction: diffusion is slower by 1/tortuosity^2; from the matrix: 1"),
    /** Temperature [K]. */
    TEMPERATURE(
            Measure.TEMPERATURE, Range.LIQUID, "of the tissue; sets derived diffusivities, 37 C"),
    /** Cells per tissue volume [1/m^3]. */
    CELL_DENSITY(
            Measure.NUMBER_DENSITY,
            Range.NOT_NEGATIVE,
            "cells per tissue volume; for receptors it includes its blood"),
    /** Receptors a cell [-]. */
    RECEPTOR_DENSITY(
            Measure.NUMBER,
            Range.NOT_NEGATIVE,
            "receptors in this region, such as `2e5 per cell`, in place of `binding.receptors` of"
                    + " the agents that bind"),
    /** pH of the interstitial fluid [-]. */
    PH(Measure.NUMBER, new Range(0, 14, false), "of the interstitial fluid, for release"),
    /** Activity of an enzyme [-]. */
    ENZYME(
            Measure.NUMBER,
            Range.NOT_NEGATIVE,
            "activity of an enzyme, in whatever unit the law of release has it"),
    /** Intensity of light or ultrasound [-]. */
    LIGHT_INTENSITY(
            Measure.NUMBER,
            Range.NOT_NEGATIVE,
            "intensity of light or ultrasound, in whatever unit the law of release has it");

    private final Measure measure;
    private final Range range;
    private final String description;

    RegionProperty(Measure measure, Range range, String description) {
        this.measure = measure;
        this.range = range;
        this.description = description;
    }

    /** Whether coefficients of agents follow from it; fluid alone follows from the others. */
    boolean entersDerivation() {
        return switch (this) {
            case INTERSTITIAL_FRACTION,
                    OSMOTIC_PRESSURE_DIFFERENCE,
                    OSMOTIC_REFLECTION,
                    COLLAGEN_FRACTION,
                    COLLAGEN_RADIUS,
                    GAG_FRACTION,
                    GAG_RADIUS,
                    FIBRIL_FRACTION,
                    FIBRIL_RADIUS,
                    CELL_FRACTION,
                    TORTUOSITY,
                    TEMPERATURE ->
                    true;
            default -> false;
        };
    }

    /** Whether it may be a function of the oxygen that the case computes. */
    boolean followsOxygen() {
        return this == PH || this == ENZYME;
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

    /** Its key in the case file. */
    static String key(RegionProperty property) {
        return property.name().toLowerCase(Locale.ROOT);
    }

    String description() {
        return description;
    }
}
