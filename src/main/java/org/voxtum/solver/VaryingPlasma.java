package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.DeviceVoxels;
import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.physics.Transcytosis;

/**
 * Makes what an agent's plasma brings where it differs from wall to wall.
 *
 * @param wall exchange of each voxel
 * @param vessels what plasma that takes its time holds; empty where there is none
 */
record VaryingPlasma(
        SolverFloor floor,
        WallExchange wall,
        AgentCoefficients agent,
        Optional<VesselPlasma> vessels) {
    private Backend backend() {
        return floor.backend();
    }

    private FluidCoefficients fluid() {
        return floor.problem().fluid();
    }

    /**
     * Plasma that loses the agent along a network, or that arrives late.
     *
     * @param toTissue exchange of each voxel [1/s]
     * @param gain a field of zeros that is kept with it
     */
    WallPlasma beside(DeviceField toTissue, DeviceField gain) {
        Field values = backend().download(toTissue);
        if (agent.transit().isEmpty()) {
            return late(agent.plasma(), values, gain);
        }
        WallVoxels voxels =
                CarriedPlasma.voxels(fluid().grid(), agent.transit().orElseThrow(), values);
        DeviceVoxels there = there(backend(), agent, voxels);
        PlasmaGain kept =
                new PlasmaGain(
                        voxels, values, filled -> backend().vectors().scatter(there, filled, gain));
        return vessels.<WallPlasma>map(held -> flowing(held, kept, there))
                .orElseGet(() -> new CarriedPlasma(backend(), fluid(), wall, agent, kept, there));
    }

    /** Voxels with walls where the backend computes. */
    static DeviceVoxels there(Backend backend, AgentCoefficients agent, WallVoxels voxels) {
        return backend.voxels(agent.name() + " wall voxels", voxels.positions());
    }

    private FlowingPlasma flowing(VesselPlasma held, PlasmaGain kept, DeviceVoxels there) {
        PlasmaWalls walls = walls(backend(), fluid(), wall, agent, held, kept, there);
        double negligible = 10 * Tolerances.of(backend().precision()).acceptedPlasma();
        return new FlowingPlasma(agent, held, walls, floor.releaseRates(), negligible);
    }

    /** Pieces of wall beside plasma that takes its time. */
    static PlasmaWalls walls(
            Backend backend,
            FluidCoefficients fluid,
            WallExchange wall,
            AgentCoefficients agent,
            VesselPlasma held,
            PlasmaGain gain,
            DeviceVoxels there) {
        return new PlasmaWalls(
                backend,
                fluid,
                wall,
                agent,
                gain,
                there,
                held.cells().pieces(),
                held.cells()::visit);
    }

    /**
     * What transcytosis sees of plasma that arrives late.
     *
     * @param carried what it brings per concentration [1/s]
     * @param gain a field of zeros that is kept with it
     */
    WallPlasma seen(Transcytosis law, DeviceField carried, DeviceField gain) {
        return late(AgentDrivers.seen(agent, law), backend().download(carried), gain);
    }

    private WallPlasma late(TimeCourse artery, Field toTissue, DeviceField gain) {
        WallVoxels voxels = new WallVoxels(fluid().grid(), (x, y, z) -> toTissue.get(x, y, z) > 0);
        return new DelayedPlasma(
                artery,
                fluid().delayOf(agent.plasma()).orElseThrow(),
                gain(voxels, toTissue, gain));
    }

    private PlasmaGain gain(WallVoxels voxels, Field toTissue, DeviceField gain) {
        Field host = backend().download(gain);
        return new PlasmaGain(
                voxels,
                toTissue,
                filled -> {
                    voxels.set(host, filled);
                    backend().store(gain, host);
                });
    }
}
