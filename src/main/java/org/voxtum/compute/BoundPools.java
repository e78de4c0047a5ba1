package org.voxtum.compute;

import java.util.Optional;

/**
 * Pools that binding and what follows from it move an agent between.
 *
 * @param concentration c, in the accessible fluid [mol/m^3]
 * @param bound b, per tissue volume like the others [mol/m^3]
 * @param internal i, inside cells; needed where k_int or k_deg is above 0
 * @param degraded m; needed where k_deg is above 0
 */
public record BoundPools(
        DeviceField concentration,
        DeviceField bound,
        Optional<DeviceField> internal,
        Optional<DeviceField> degraded) {}
