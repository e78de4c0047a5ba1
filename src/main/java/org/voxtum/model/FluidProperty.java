package org.voxtum.model;

import java.util.function.ToDoubleFunction;

/** What a region's fluid depends on and an image may give voxel by voxel instead. */
public enum FluidProperty {
    /** L_p [m/Pa/s]. */
    WALL_HYDRAULIC_CONDUCTIVITY(FluidRegion::wallHydraulicConductivity),
    /** sigma_T (pi_V - pi_i) [Pa]. */
    OSMOTIC_PRESSURE(FluidRegion::osmoticPressure),
    /** a_L [1/Pa/s], before scaling by 1 - v_b. */
    LYMPHATIC_CONDUCTANCE(FluidRegion::lymphaticConductance),
    /** p_L [Pa]. */
    LYMPHATIC_PRESSURE(FluidRegion::lymphaticPressure),
    /** Q_inj [1/s]. */
    INJECTION_RATE(FluidRegion::injectionRate),
    /** w_b [1/s], infinite where plasma is the artery's. */
    BLOOD_PERFUSION(FluidRegion::bloodPerfusion),
    /** v_b of capillaries that blood reaches so fast [-]. */
    BLOOD_FRACTION(FluidRegion::bloodFraction);

    private final ToDoubleFunction<FluidRegion> ofRegion;

    FluidProperty(ToDoubleFunction<FluidRegion> ofRegion) {
        this.ofRegion = ofRegion;
    }

    /** The one number of a region. */
    public double of(FluidRegion region) {
        return ofRegion.applyAsDouble(region);
    }
}
