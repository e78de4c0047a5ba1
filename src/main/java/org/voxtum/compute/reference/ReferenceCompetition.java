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
                                AgentPlane.of(systems.one(), dt, z),
                                AgentPlane.of(systems.other(), dt, z),
                                dt,
                                systems.one().storage().shape().planeSize()));
    }

    private static void plane(
            CompetingVoxel voxel, AgentPlane one, AgentPlane other, double dt, int size) {
        for (int k = 0; k < size; k++) {
            double phi = one.phi().get(k);
            double otherPhi = other.phi().get(k);
            if (phi > 0 || otherPhi > 0) {
                double start = Math.max(one.receptors(k), other.receptors(k));
                double total = one.sites().total(k, start);
                voxel.one.begin(one.pools(), k, phi);
                voxel.other.begin(other.pools(), k, otherPhi);
                voxel.advance(dt, total, start);
                one.keep(voxel.one.pools, k, total);
                other.keep(voxel.other.pools, k, total);
                double gone = voxel.one.pools.lostReceptors() + voxel.other.pools.lostReceptors();
                one.sites().turnOver(k, start, gone, one.bound(k) + other.bound(k));
            }
        }
    }

    /** What one plane holds of an agent. */
    private record AgentPlane(PoolPlane phi, ReceptorPlane sites, BindingPlane pools) {
        static AgentPlane of(ReactionSystem system, double dt, int z) {
            return new AgentPlane(
                    PoolPlane.of(system.storage(), z),
                    ReceptorPlane.of(system, dt, z),
                    BindingPlane.of(system.pools(), system.touched(), z));
        }

        /** R_t where the agent enters. */
        double receptors(int k) {
            return phi.get(k) > 0 ? sites.start().get(k) : 0;
        }

        double bound(int k) {
            return phi.get(k) > 0 ? pools.b().get(k) : 0;
        }

        void keep(MovedPools moved, int k, double total) {
            if (phi.get(k) > 0) {
                double most = Math.max(total, pools.b().get(k));
                pools.keep(moved, k, phi.get(k));
                sites.limit(pools.b(), k, most);
            }
        }
    }
}
