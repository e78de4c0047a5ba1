package org.voxtum.solver;

import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.physics.Transcytosis;

/**
 * Makes what an agent's plasma brings where it differs from wall to wall.
 *
 * @param wall exchange of each voxel
 */
record VaryingPlasma(
        Backend backend, FluidCoefficients fluid, WallExchange wall, AgentCoefficients agent) {
    /**
     * Plasma that loses the agent along a network, or that arrives late.
     *
     * @param toTissue exchange of each voxel [1/s]
     * @param gain a field of zeros that is kept with it
     */
    WallPlasma beside(DeviceField toTissue, DeviceField gain) {
        Field values = backend.download(toTissue);
        if (agent.transit().isEmpty()) {
            return late(agent.plasma(), values, gain);
        }
        WallVoxels voxels =
                CarriedPlasma.voxels(fluid.grid(), agent.transit().orElseThrow(), values);
        return new CarriedPlasma(backend, fluid, wall, agent, gain(voxels, values, gain));
    }

    /**
     * What transcytosis sees of plasma that arrives late.
     *
     * @param carried what it brings per concentration [1/s]
     * @param gain a field of zeros that is kept with it
     */
    WallPlasma seen(Transcytosis law, DeviceField carried, DeviceField gain) {
        return late(AgentDrivers.seen(agent, law), backend.download(carried), gain);
    }

    private WallPlasma late(TimeCourse artery, Field toTissue, DeviceField gain) {
        WallVoxels voxels = new WallVoxels(fluid.grid(), (x, y, z) -> toTissue.get(x, y, z) > 0);
        return new DelayedPlasma(
                artery, fluid.delayOf(agent.plasma()).orElseThrow(), gain(voxels, toTissue, gain));
    }

    private PlasmaGain gain(WallVoxels voxels, Field toTissue, DeviceField gain) {
        return new PlasmaGain(
                voxels, toTissue, backend.download(gain), values -> backend.store(gain, values));
    }
}
