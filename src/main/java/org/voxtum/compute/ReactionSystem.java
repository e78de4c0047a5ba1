package org.voxtum.compute;

import java.util.Optional;

/**
 * Binding of one agent to receptors and what becomes of it there, voxel by voxel: {@code phi dc/dt
 * = -k_on c (R_t - b) + k_off b}, {@code db/dt = k_on c (R_t - b) - (k_off + k_int) b}, {@code
 * di/dt = k_int b - k_deg i}, {@code dm/dt = k_deg i}; the number of receptors stays (Graff and
 * Wittrup 2003, Cancer Res 63:1288). A voxel with phi = 0 is closed.
 *
 * @param storage phi, accessible fraction of the voxel [-]
 * @param receptors R_t, receptor sites per tissue volume [mol/m^3], at least 0
 * @param concentration c, in the accessible fluid [mol/m^3]
 * @param bound b, per tissue volume like the others [mol/m^3], 0 to R_t
 * @param internal i, inside cells; needed where k_int or k_deg is above 0
 * @param degraded m; needed where k_deg is above 0
 * @param on k_on [m^3/mol/s], at least 0 like the others
 * @param off k_off [1/s]
 * @param internalisation k_int [1/s]
 * @param degradation k_deg [1/s]
 */
public record ReactionSystem(
        DeviceField storage,
        DeviceField receptors,
        DeviceField concentration,
        DeviceField bound,
        Optional<DeviceField> internal,
        Optional<DeviceField> degraded,
        double on,
        double off,
        double internalisation,
        double degradation) {
    /** Refuses rates without the pool that they fill. */
    public ReactionSystem {
        if (internalisation > 0 && internal.isEmpty() || degradation > 0 && degraded.isEmpty()) {
            throw new IllegalArgumentException("a rate without the pool that it fills");
        }
    }

    /** Pools that a step touches: 1 bound, 2 internal too, 3 degraded too. */
    public int pools() {
        boolean chain = internalisation > 0 || degradation > 0;
        return chain ? degradation > 0 ? 3 : 2 : 1;
    }
}
