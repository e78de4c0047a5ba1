package org.voxtum.compute.reference;

import org.voxtum.compute.UptakeSystem;
import org.voxtum.physics.CellularUptake;

/** Cellular uptake in one plane of voxels; the same order of operations as uptake.cl. */
record UptakePlane(
        CellularUptake law,
        int size,
        PoolPlane tissue,
        PoolPlane phi,
        PoolPlane c,
        PoolPlane x,
        PoolPlane degraded,
        PoolPlane given,
        PoolPlane loss,
        PoolPlane effluxGain,
        PoolPlane taken) {
    static UptakePlane of(UptakeSystem system, int z) {
        return new UptakePlane(
                system.law(),
                system.storage().shape().planeSize(),
                PoolPlane.of(system.tissue(), z),
                PoolPlane.of(system.storage(), z),
                PoolPlane.of(system.concentration(), z),
                PoolPlane.of(system.internal(), z),
                PoolPlane.of(system.degraded().map(ReferenceField::of).orElse(null), z),
                PoolPlane.of(system.given(), z),
                PoolPlane.of(system.loss(), z),
                PoolPlane.of(system.effluxGain(), z),
                PoolPlane.of(system.taken(), z));
    }

    void before(double dt) {
        for (int k = 0; k < size; k++) {
            boolean open = phi.get(k) > 0;
            loss.set(k, 0);
            effluxGain.set(k, 0);
            if (open) {
                CellularUptake.Shares share = law.over(x.get(k), tissue.get(k), dt);
                double per = law.perConcentration(phi.get(k), tissue.get(k), c.get(k));
                loss.set(k, per * share.stays());
                double back = x.get(k) * share.leave() / dt + given.get(k) * share.even();
                effluxGain.set(k, back * share.back());
            }
        }
    }

    void after(double dt) {
        for (int k = 0; k < size; k++) {
            if (phi.get(k) > 0) {
                CellularUptake.Shares share = law.over(x.get(k), tissue.get(k), dt);
                double direct = given.get(k) * dt;
                double gross = taken.get(k) / share.stays() + direct;
                double left = x.get(k) * share.leave() + gross * share.even();
                double gone = left * share.broken();
                x.add(k, taken.get(k) + direct - effluxGain.get(k) * dt - gone);
                degraded.add(k, gone);
            }
        }
    }
}
