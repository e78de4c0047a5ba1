package org.voxtum.solver;

import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.DeviceField;
import org.voxtum.model.PlasmaArrival;

/**
 * Plasma that reaches each voxel's wall after its blood's travel: {@code c_p = c_art(t - tau_a)}.
 *
 * @param artery concentration at the inlets [mol/m^3]
 */
record DelayedPlasma(TimeCourse artery, PlasmaArrival arrival, PlasmaGain gain)
        implements WallPlasma {
    /** Concentration at a voxel's wall [mol/m^3]. */
    private double at(double seconds, int x, int y, int z) {
        return artery.at(seconds - arrival.time().get(x, y, z));
    }

    @Override
    public double use(double seconds, DeviceField... tissue) {
        return gain.fill((x, y, z) -> gain.toTissue().get(x, y, z) * at(seconds, x, y, z));
    }
}
