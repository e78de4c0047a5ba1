package org.voxtum.compute;

import java.util.Optional;

/**
 * A pool that user reactions read or change.
 *
 * @param field what it holds: amount per voxel volume, or for a free pool c, the concentration in
 *     the accessible fluid [mol/m^3]
 * @param storage phi of a free pool, share of the voxel [-]; a voxel where it is 0 is closed to its
 *     reactions
 */
public record UserPool(DeviceField field, Optional<DeviceField> storage) {}
