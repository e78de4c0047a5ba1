package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceVoxels;
import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.PlasmaArrival;

/** Concentration of an agent in the plasma beside each voxel's walls, at the time of its state. */
final class WallConcentration {
    private WallConcentration() {}

    /** By voxel [mol/m^3]; means something where plasma exchanges with the voxel. */
    static Field.VoxelFunction of(
            Backend backend, FluidCoefficients fluid, WallExchange wall, AgentState state) {
        AgentCoefficients agent = state.agent();
        if (state.vessels.isPresent()) {
            return flowing(backend, fluid, wall, state, state.vessels.get());
        }
        if (agent.transit().isPresent()) {
            return carried(backend, fluid, wall, state);
        }
        Optional<PlasmaArrival> delay = fluid.delayOf(agent.plasma());
        return (x, y, z) -> {
            double late = delay.map(d -> d.time().get(x, y, z)).orElse(0.0);
            return agent.plasma().at(state.time() - late);
        };
    }

    private static Field.VoxelFunction carried(
            Backend backend, FluidCoefficients fluid, WallExchange wall, AgentState state) {
        try (CarriedPlasma plasma = plasma(backend, fluid, wall, state.agent())) {
            return plasma.besideVoxels(state.time(), fluid.grid(), state.concentration)::get;
        }
    }

    private static Field.VoxelFunction flowing(
            Backend backend,
            FluidCoefficients fluid,
            WallExchange wall,
            AgentState state,
            VesselPlasma held) {
        AgentCoefficients agent = state.agent();
        PlasmaGains none = gainsToLookAt(fluid, wall, agent);
        double artery = agent.plasma().at(state.time());
        try (DeviceVoxels there = VaryingPlasma.there(backend, agent, none.pores().voxels())) {
            return VaryingPlasma.walls(backend, fluid, wall, agent, held, none, there)
                            .besideVoxels(fluid.grid(), artery, held.concentration())
                    ::get;
        }
    }

    /** Carried plasma to look at, outside of any step. */
    static CarriedPlasma plasma(
            Backend backend, FluidCoefficients fluid, WallExchange wall, AgentCoefficients agent) {
        PlasmaGains none = gainsToLookAt(fluid, wall, agent);
        DeviceVoxels there = VaryingPlasma.there(backend, agent, none.pores().voxels());
        return new CarriedPlasma(backend, fluid, wall, agent, none, there);
    }

    private static PlasmaGains gainsToLookAt(
            FluidCoefficients fluid, WallExchange wall, AgentCoefficients agent) {
        Field toTissue = Field.on(fluid.grid());
        toTissue.fillBy(
                (x, y, z) -> agent.storage().get(x, y, z) > 0 ? wall.at(x, y, z).toTissue() : 0);
        Optional<Field> carried = wall.transcytosis().map(own -> carried(fluid, agent, own));
        WallVoxels voxels =
                CarriedPlasma.voxels(
                        fluid.grid(),
                        agent.transit().orElseThrow(),
                        toTissue,
                        carried.orElse(toTissue));
        return new PlasmaGains(
                new PlasmaGain(voxels, toTissue, filled -> {}),
                carried.map(own -> new PlasmaGain(voxels, own, filled -> {})));
    }

    private static Field carried(
            FluidCoefficients fluid, AgentCoefficients agent, TranscytosisExchange exchange) {
        return Field.on(fluid.grid())
                .fillBy((x, y, z) -> agent.storage().get(x, y, z) > 0 ? exchange.gain(x, y, z) : 0);
    }
}
