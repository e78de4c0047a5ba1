package org.voxtum.compute.reference;

import org.voxtum.compute.CompetingSystems;
import org.voxtum.compute.ReactionSystem;

/** Two agents on the same receptors in plain Java: {@link CompetingVoxel} in every open voxel. */
final class ReferenceCompetition {
    private ReferenceCompetition() {}

    static void advance(CompetingSystems systems, double dt) {
        PlaneLoop.forEach(
                systems.one().storage().shape(),
                z ->
                        plane(
                                new CompetingVoxel(systems, dt),
                                AgentPlane.of(systems.one(), z),
                                AgentPlane.of(systems.other(), z),
                                dt,
                                systems.one().storage().shape().planeSize()));
    }

    private static void plane(
            CompetingVoxel voxel, AgentPlane one, AgentPlane other, double dt, int size) {
        for (int k = 0; k < size; k++) {
            double phi = one.phi().get(k);
            double otherPhi = other.phi().get(k);
            if (phi > 0 || otherPhi > 0) {
                double total = Math.max(one.receptors(k), other.receptors(k));
                voxel.one.begin(one.pools(), k, phi);
                voxel.other.begin(other.pools(), k, otherPhi);
                voxel.advance(dt, total);
                one.keep(voxel.one.pools, k, total);
                other.keep(voxel.other.pools, k, total);
            }
        }
    }

    /** What one plane holds of an agent. */
    private record AgentPlane(PoolPlane phi, PoolPlane sites, BindingPlane pools) {
        static AgentPlane of(ReactionSystem system, int z) {
            return new AgentPlane(
                    PoolPlane.of(system.storage(), z),
                    PoolPlane.of(system.receptors(), z),
                    BindingPlane.of(system.pools(), system.touched(), z));
        }

        /** R_t where the agent enters. */
        double receptors(int k) {
            return phi.get(k) > 0 ? sites.get(k) : 0;
        }

        void keep(MovedPools moved, int k, double total) {
            if (phi.get(k) > 0) {
                pools.keep(moved, k, phi.get(k));
                pools.b().set(k, Math.min(pools.b().get(k), total));
            }
        }
    }
}
