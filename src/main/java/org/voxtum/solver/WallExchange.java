package org.voxtum.solver;

import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.WallPores;
import org.voxtum.physics.PatlakExchange;

/**
 * Exchange across the vessel wall of every voxel, summed over pore classes: {@code J_S = toTissue
 * c_p - toPlasma c}.
 *
 * <p>Source: Patlak, Goldstein and Hoffman 1963, J Theor Biol 5:426; Rippe and Haraldsson 1994,
 * Physiol Rev 74:163 (several classes).
 */
final class WallExchange {
    private final FluidCoefficients fluid;
    private final PressureSolution flow;
    private final AgentCoefficients agent;
    private final CompensatedSum gain = new CompensatedSum();
    private final CompensatedSum convectiveGain = new CompensatedSum();

    WallExchange(FluidCoefficients fluid, PressureSolution flow, AgentCoefficients agent) {
        this.fluid = fluid;
        this.flow = flow;
        this.agent = agent;
    }

    void fill(Field toTissue, Field toPlasma, Field convectiveOut) {
        VoxelGrid grid = fluid.grid();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (agent.storage().get(x, y, z) > 0) {
                        voxel(x, y, z, toTissue, toPlasma, convectiveOut);
                    }
                }
            }
        }
    }

    private void voxel(int x, int y, int z, Field toTissue, Field toPlasma, Field out) {
        int label = fluid.labels().get(x, y, z);
        double surface = fluid.vesselSurfaceDensity().get(x, y, z);
        double drive = fluid.vascularPressure().get(x, y, z) - flow.pressure().get(x, y, z);
        double conductance = fluid.wallConductance(x, y, z);
        double in = 0;
        double back = 0;
        double convectiveIn = 0;
        double convectiveBack = 0;
        int classes = agent.regions().get(label).pores().size();
        for (int i = 0; i < classes; i++) {
            WallPores pores = agent.pores(i, label, x, y, z);
            double filtration =
                    conductance * pores.conductanceShare() * (drive - pores.osmoticPressure());
            PatlakExchange.Exchange exchange =
                    PatlakExchange.of(
                            filtration, pores.reflection(), pores.permeability() * surface);
            double convective = filtration * (1 - pores.reflection());
            in += exchange.toTissue();
            back += exchange.toPlasma();
            convectiveIn += Math.max(convective, 0);
            convectiveBack += Math.max(-convective, 0);
        }
        toTissue.set(x, y, z, in);
        toPlasma.set(x, y, z, back);
        out.set(x, y, z, convectiveBack);
        gain.add(in * fluid.grid().voxelVolume());
        convectiveGain.add(convectiveIn * fluid.grid().voxelVolume());
    }

    double gain() {
        return gain.value();
    }

    double convectiveGain() {
        return convectiveGain.value();
    }
}
