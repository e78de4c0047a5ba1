package org.voxtum.solver;

import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.WallPores;
import org.voxtum.physics.PatlakExchange;

/**
 * Exchange across the vessel wall of one voxel at a time, summed over pore classes: {@code J_S =
 * toTissue c_p - toPlasma c}, the faces of painted lumens included. Used by one thread.
 *
 * <p>Source: Patlak, Goldstein and Hoffman 1963, J Theor Biol 5:426; Rippe and Haraldsson 1994,
 * Physiol Rev 74:163 (several classes).
 */
final class WallExchange {
    private final FluidCoefficients fluid;
    private final PressureSolution flow;
    private final AgentCoefficients agent;
    private final LumenWalls lumens;
    private double toTissue;
    private double toPlasma;
    private double convectiveIn;
    private double convectiveOut;

    WallExchange(
            FluidCoefficients fluid,
            PressureSolution flow,
            AgentCoefficients agent,
            LumenWalls lumens) {
        this.lumens = lumens;
        this.fluid = fluid;
        this.flow = flow;
        this.agent = agent;
    }

    /** Looks at a voxel that the agent can enter. */
    WallExchange at(int x, int y, int z) {
        LumenWalls.Exchange faces = lumens.at(x, y, z);
        toTissue = faces.toTissue();
        toPlasma = faces.toPlasma();
        convectiveIn = faces.convectiveIn();
        convectiveOut = faces.convectiveOut();
        int label = fluid.labels().get(x, y, z);
        double surface = fluid.vesselSurfaceDensity().get(x, y, z);
        if (surface == 0) {
            return this;
        }
        double drive = fluid.vascularPressure().get(x, y, z) - flow.pressure().get(x, y, z);
        double conductance = fluid.wallConductance(x, y, z);
        int classes = agent.regions().get(label).pores().size();
        for (int i = 0; i < classes; i++) {
            add(agent.pores(i, label, x, y, z), conductance, drive, surface);
        }
        return this;
    }

    private void add(WallPores pores, double conductance, double drive, double surface) {
        double filtration =
                conductance * pores.conductanceShare() * (drive - pores.osmoticPressure());
        PatlakExchange.Exchange exchange =
                PatlakExchange.of(filtration, pores.reflection(), pores.permeability() * surface);
        double convective = filtration * (1 - pores.reflection());
        toTissue += exchange.toTissue();
        toPlasma += exchange.toPlasma();
        convectiveIn += Math.max(convective, 0);
        convectiveOut += Math.max(-convective, 0);
    }

    /** What multiplies the plasma's concentration [1/s]. */
    double toTissue() {
        return toTissue;
    }

    /** What multiplies the tissue's concentration [1/s]. */
    double toPlasma() {
        return toPlasma;
    }

    /** Part of {@link #toTissue} that convection carries [1/s]. */
    double convectiveIn() {
        return convectiveIn;
    }

    /** Part of {@link #toPlasma} that convection carries [1/s]. */
    double convectiveOut() {
        return convectiveOut;
    }
}
