package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidProperty;
import org.voxtum.model.WallPores;
import org.voxtum.physics.PatlakExchange;

/**
 * Exchange across the vessel walls of each voxel, summed over pore classes, the faces of painted
 * lumens included; read by many threads.
 *
 * <p>Source: Patlak, Goldstein and Hoffman 1963, J Theor Biol 5:426; Rippe and Haraldsson 1994,
 * Physiol Rev 74:163 (several classes).
 */
final class WallExchange {
    private final FluidCoefficients fluid;
    private final PressureSolution flow;
    private final AgentCoefficients agent;
    private final LumenWalls lumens;
    private final Field.VoxelFunction released;

    /**
     * @param released release of the agent in the blood of capillaries [1/s]
     */
    WallExchange(
            FluidCoefficients fluid,
            PressureSolution flow,
            AgentCoefficients agent,
            Field.VoxelFunction released) {
        this.released = released;
        this.fluid = fluid;
        this.flow = flow;
        this.agent = agent;
        lumens = new LumenWalls(fluid, flow, agent);
    }

    /** What the cells of the walls carry; empty where they carry nothing. */
    Optional<TranscytosisExchange> transcytosis() {
        return TranscytosisExchange.of(fluid, flow, agent);
    }

    /** Of a voxel that the agent can enter. */
    VoxelExchange at(int x, int y, int z) {
        return lumens.at(x, y, z).plus(vessels(x, y, z));
    }

    /** The same without the faces of painted lumens. */
    VoxelExchange vessels(int x, int y, int z) {
        double perfusion = fluid.value(FluidProperty.BLOOD_PERFUSION, x, y, z);
        return besidePlasma(x, y, z).fedBy(perfusion, released.at(x, y, z));
    }

    /** Between vessels and tissue by the concentration that is in the vessels here. */
    VoxelExchange besidePlasma(int x, int y, int z) {
        VoxelExchange sum = VoxelExchange.NONE;
        double surface = fluid.vesselSurfaceDensity().get(x, y, z);
        if (surface == 0) {
            return sum;
        }
        int label = fluid.labels().get(x, y, z);
        double drive = fluid.vascularPressure().get(x, y, z) - flow.pressure().get(x, y, z);
        double conductance = fluid.wallConductance(x, y, z);
        int classes = agent.regions().get(label).pores().size();
        for (int i = 0; i < classes; i++) {
            sum = sum.plus(of(agent.pores(i, label, x, y, z), conductance, drive, surface));
        }
        return sum;
    }

    private static VoxelExchange of(
            WallPores pores, double conductance, double drive, double surface) {
        double filtration =
                conductance * pores.conductanceShare() * (drive - pores.osmoticPressure());
        PatlakExchange.Exchange exchange =
                PatlakExchange.of(filtration, pores.reflection(), pores.permeability() * surface);
        double convective = filtration * (1 - pores.reflection());
        return new VoxelExchange(
                exchange.toTissue(),
                exchange.toPlasma(),
                Math.max(convective, 0),
                Math.max(-convective, 0));
    }
}
