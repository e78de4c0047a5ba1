package org.voxtum.model;

import java.util.List;

/**
 * Coefficients of one agent in one region.
 *
 * @param retardation f [-]
 * @param pores classes of wall pores; one where a single permeability is given
 * @param decay k, acting on phi c [1/s]
 * @param phagocyteUptake k_ph, acting on phi c [1/s]
 * @param injectedConcentration concentration of injected fluid [mol/m^3]
 * @param bath what the faces of a bath do; sealed elsewhere
 */
public record AgentRegion(
        double retardation,
        List<WallPores> pores,
        double decay,
        double phagocyteUptake,
        double injectedConcentration,
        SoluteBoundary bath) {
    /** Copies the list. */
    public AgentRegion {
        pores = List.copyOf(pores);
    }
}
