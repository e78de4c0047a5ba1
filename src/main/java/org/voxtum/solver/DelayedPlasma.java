package org.voxtum.solver;

import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.DeviceField;
import org.voxtum.model.PlasmaArrival;

/** Plasma that reaches each voxel's wall after its blood's travel: c_p = c_art(t - tau_a). */
final class DelayedPlasma implements WallPlasma {
    private final TimeCourse artery;
    private final PlasmaGain gain;
    private final double[] arrival;

    /**
     * @param artery concentration at the inlets [mol/m^3]
     */
    DelayedPlasma(TimeCourse artery, PlasmaArrival late, PlasmaGain gain) {
        this.artery = artery;
        this.gain = gain;
        arrival = new double[gain.voxels().count()];
        gain.voxels().addTo(arrival, late.time());
    }

    @Override
    public double use(double seconds, DeviceField... tissue) {
        double[] entering = new double[arrival.length];
        for (int i = 0; i < entering.length; i++) {
            entering[i] = gain.toTissue(i) * artery.at(seconds - arrival[i]);
        }
        return gain.fill(entering);
    }
}
