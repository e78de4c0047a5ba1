package org.voxtum.compute.reference;

import java.util.Optional;
import org.voxtum.compute.BoundPools;
import org.voxtum.compute.DeviceField;

/** Pools of one agent in one plane of voxels; those that a step does not touch read 0. */
record BindingPlane(PoolPlane c, PoolPlane b, PoolPlane internal, PoolPlane degraded) {
    /**
     * The plane.
     *
     * @param touched 1 bound, 2 internal too, 3 degraded too
     */
    static BindingPlane of(BoundPools pools, int touched, int z) {
        return new BindingPlane(
                PoolPlane.of(pools.concentration(), z),
                PoolPlane.of(pools.bound(), z),
                plane(pools.internal().filter(pool -> touched >= 2), z),
                plane(pools.degraded().filter(pool -> touched >= 3), z));
    }

    private static PoolPlane plane(Optional<DeviceField> pool, int z) {
        return PoolPlane.of(pool.map(ReferenceField::of).orElse(null), z);
    }

    void begin(MovedPools voxel, int k, double phi, double sites) {
        voxel.begin(phi * c.get(k), sites, b.get(k), internal.get(k));
    }

    void keep(MovedPools voxel, int k, double phi) {
        double gone = voxel.gone(phi, c.get(k));
        c.add(k, -gone);
        b.add(k, phi * gone - (voxel.in + voxel.through));
        internal.add(k, voxel.in - voxel.out);
        degraded.add(k, voxel.through + voxel.out);
    }
}
