package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.DeviceVoxels;
import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;

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
     * What the cells of walls carry.
     *
     * @param carried what it brings per concentration [1/s]
     * @param gain a field of zeros that is kept with it
     */
    record Carriage(DeviceField carried, DeviceField gain) {}

    /** Plasma that arrives late. */
    WallPlasma late(DeviceField toTissue, DeviceField gain) {
        return late(agent.plasma(), backend().download(toTissue), gain);
    }

    /**
     * Plasma that loses the agent along a network.
     *
     * @param toTissue exchange of each voxel [1/s]
     * @param gain a field of zeros that is kept with it
     * @param carriage what goes through cells; empty where nothing does
     */
    WallPlasma along(DeviceField toTissue, DeviceField gain, Optional<Carriage> carriage) {
        Field values = backend().download(toTissue);
        Optional<Field> carried = carriage.map(own -> backend().download(own.carried()));
        WallVoxels voxels =
                CarriedPlasma.voxels(
                        fluid().grid(),
                        agent.transit().orElseThrow(),
                        values,
                        carried.orElse(values));
        DeviceVoxels there = there(backend(), agent, voxels);
        PlasmaGains gains =
                new PlasmaGains(
                        gainThere(voxels, values, there, gain),
                        carriage.map(
                                own ->
                                        gainThere(
                                                voxels, carried.orElseThrow(), there, own.gain())));
        return vessels.<WallPlasma>map(held -> flowing(held, gains, there))
                .orElseGet(() -> new CarriedPlasma(backend(), fluid(), wall, agent, gains, there));
    }

    private PlasmaGain gainThere(
            WallVoxels voxels, Field toTissue, DeviceVoxels there, DeviceField gain) {
        return new PlasmaGain(
                voxels, toTissue, filled -> backend().vectors().scatter(there, filled, gain));
    }

    /** Voxels with walls where the backend computes. */
    static DeviceVoxels there(Backend backend, AgentCoefficients agent, WallVoxels voxels) {
        return backend.voxels(agent.name() + " wall voxels", voxels.positions());
    }

    private FlowingPlasma flowing(VesselPlasma held, PlasmaGains gains, DeviceVoxels there) {
        PlasmaWalls walls = walls(backend(), fluid(), wall, agent, held, gains, there);
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
            PlasmaGains gains,
            DeviceVoxels there) {
        return new PlasmaWalls(
                backend,
                fluid,
                wall,
                agent,
                gains,
                there,
                held.cells().pieces(),
                held.cells()::visit);
    }

    /** What transcytosis sees of plasma that arrives late. */
    WallPlasma seen(Carriage carriage) {
        return late(
                AgentDrivers.seen(agent, agent.transcytosis().orElseThrow()),
                backend().download(carriage.carried()),
                carriage.gain());
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
