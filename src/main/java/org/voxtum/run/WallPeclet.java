package org.voxtum.run;

import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.WallPores;

/**
 * Peclet number of an agent's passage through the vessel wall: {@code sum J_V (1 - sigma) / (S_V
 * sum P)} over the classes of pores; above 1 the flow carries more than diffusion does, negative
 * where fluid returns to the blood (Patlak, Goldstein and Hoffman 1963, J Theor Biol 5:426).
 *
 * @param fluid coefficients of the flow
 * @param pressure interstitial fluid pressure [Pa]
 * @param agent coefficients of the agent
 */
record WallPeclet(FluidCoefficients fluid, Field pressure, AgentCoefficients agent) {
    /** Value of a voxel [-]: 0 without a wall or flow, infinite where only the flow carries it. */
    double at(int x, int y, int z) {
        double surface = fluid.vesselSurfaceDensity().get(x, y, z);
        if (surface == 0 || !(agent.storage().get(x, y, z) > 0)) {
            return 0;
        }
        double drive = fluid.vascularPressure().get(x, y, z) - pressure.get(x, y, z);
        double conductance = fluid.wallConductance(x, y, z) / surface;
        int label = fluid.labels().get(x, y, z);
        double convective = 0;
        double diffusive = 0;
        for (int i = 0; i < agent.regions().get(label).pores().size(); i++) {
            WallPores pores = agent.pores(i, label, x, y, z);
            double velocity =
                    conductance * pores.conductanceShare() * (drive - pores.osmoticPressure());
            convective += velocity * (1 - pores.reflection());
            diffusive += pores.permeability();
        }
        return convective == 0 ? 0 : convective / diffusive;
    }
}
