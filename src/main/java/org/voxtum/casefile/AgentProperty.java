package org.voxtum.casefile;

/** Coefficients of an agent in a region; SI units. What a case does not give is derived. */
public enum AgentProperty {
    /** Fluid that the agent reaches per tissue volume, phi [-]. */
    ACCESSIBLE_FRACTION,
    /** D in the accessible fluid [m^2/s]; may differ along the axes. */
    DIFFUSIVITY,
    /** f, speed of the agent by convection over the fluid's flux [-]. */
    RETARDATION,
    /** P [m/s]. */
    WALL_PERMEABILITY,
    /** sigma, solvent-drag reflection of the wall [-]. */
    WALL_REFLECTION,
    /** First-order loss from the accessible fluid [1/s]. */
    DECAY,
    /** First-order uptake by phagocytes from the accessible fluid [1/s]. */
    PHAGOCYTE_UPTAKE
}
