package org.voxtum.compute;

import java.util.Optional;
import org.voxtum.physics.CellularUptake;

/**
 * Cellular uptake of one agent, voxel by voxel, beside its transport ({@link CellularUptake}). A
 * voxel with phi = 0 is closed.
 *
 * @param law rates
 * @param tissue the tissue's share of the voxel [-]
 * @param storage phi [-]
 * @param concentration c [mol/m^3]
 * @param internal x per voxel volume [mol/m^3]
 * @param degraded m; needed where k_met is above 0
 * @param given what others bring straight into the cells, evenly over a step [mol/m^3/s]
 * @param loss receives what multiplies c in the transport's losses [1/s]
 * @param effluxGain receives what comes back to the fluid [mol/m^3/s]
 * @param taken loss times the time integral of c over the step, once transport is through [mol/m^3]
 */
public record UptakeSystem(
        CellularUptake law,
        DeviceField tissue,
        DeviceField storage,
        DeviceField concentration,
        DeviceField internal,
        Optional<DeviceField> degraded,
        DeviceField given,
        DeviceField loss,
        DeviceField effluxGain,
        DeviceField taken) {
    /** Refuses metabolism without the pool that it fills. */
    public UptakeSystem {
        if (law.metabolism() > 0 && degraded.isEmpty()) {
            throw new IllegalArgumentException("a rate without the pool that it fills");
        }
    }
}
