package org.voxtum.solver;

import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.model.FaceFluxes;

/** Fluid fluxes where the backend computes, once for all agents. */
record FlowFields(DeviceField x, DeviceField y, DeviceField z) {
    static FlowFields of(Backend backend, FaceFluxes fluxes) {
        return new FlowFields(
                backend.upload("flux x", fluxes.x()),
                backend.upload("flux y", fluxes.y()),
                backend.upload("flux z", fluxes.z()));
    }
}
