package org.voxtum.casefile;

/** Properties of a region that may be a number or an image; SI units. */
public enum RegionProperty {
    /** Interstitial fluid per tissue volume, eps [-]. */
    INTERSTITIAL_FRACTION,
    /** Blood per tissue volume, v_b [-]. */
    BLOOD_FRACTION,
    /** K [m^2/Pa/s]; may differ along the axes. */
    HYDRAULIC_CONDUCTIVITY,
    /** S_V [1/m]. */
    VESSEL_SURFACE_DENSITY,
    /** L_p [m/Pa/s]. */
    WALL_HYDRAULIC_CONDUCTIVITY,
    /** p_V [Pa]. */
    VASCULAR_PRESSURE,
    /** Colloid osmotic pressure of plasma less that of interstitial fluid [Pa]. */
    OSMOTIC_PRESSURE_DIFFERENCE,
    /** sigma_T [-]. */
    OSMOTIC_REFLECTION,
    /** a_L [1/Pa/s]. */
    LYMPHATIC_CONDUCTANCE,
    /** p_L [Pa]. */
    LYMPHATIC_PRESSURE,
    /** Collagen per interstitial volume [-]. */
    COLLAGEN_FRACTION,
    /** Radius of collagen fibres [m]. */
    COLLAGEN_RADIUS,
    /** Glycosaminoglycans per interstitial volume [-]. */
    GAG_FRACTION,
    /** Radius of glycosaminoglycan chains [m]. */
    GAG_RADIUS,
    /** Cells per tissue volume [1/m^3]. */
    CELL_DENSITY
}
