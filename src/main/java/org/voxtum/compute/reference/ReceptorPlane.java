package org.voxtum.compute.reference;

import org.voxtum.compute.ReactionSystem;
import org.voxtum.compute.TurningReceptors;

/**
 * Receptors of one plane of voxels.
 *
 * @param start R_t
 * @param present those that there are where they turn over; else absent
 * @param synthesis over R_t, over the step [-]
 */
record ReceptorPlane(PoolPlane start, PoolPlane present, double synthesis) {
    static ReceptorPlane of(ReactionSystem system, double dt, int z) {
        return new ReceptorPlane(
                PoolPlane.of(system.receptors(), z),
                PoolPlane.of(
                        system.turning()
                                .map(TurningReceptors::present)
                                .map(ReferenceField::of)
                                .orElse(null),
                        z),
                system.turning().map(own -> own.law().synthesis() * dt).orElse(0.0));
    }

    boolean turns() {
        return present.values() != null;
    }

    /**
     * Free and bound ones.
     *
     * @param receptors R_t of the voxel
     */
    double total(int k, double receptors) {
        return turns() ? present.get(k) : receptors;
    }

    /**
     * Holds the bound to the number of receptors, where that stays.
     *
     * @param most receptors, or what was bound before where that is more
     */
    void limit(PoolPlane bound, int k, double most) {
        if (!turns()) {
            bound.set(k, Math.min(bound.get(k), most));
        }
    }

    /**
     * Changes the number, where it does not stay; no bound exceeds it.
     *
     * @param gone what was lost free or with the bound
     */
    void turnOver(int k, double receptors, double gone, double bound) {
        if (turns()) {
            present.add(k, synthesis * receptors - gone);
            present.set(k, Math.max(present.get(k), bound));
        }
    }
}
