package org.voxtum.compute.reference;

import org.voxtum.compute.ChainShares;
import org.voxtum.compute.CompetingSystems;
import org.voxtum.compute.ReactionKernels;
import org.voxtum.compute.ReactionSystem;
import org.voxtum.physics.CompetitiveBinding;
import org.voxtum.physics.ReceptorTurnover;

/**
 * One voxel's pools of two agents on the same receptors on their way over a step; the same order of
 * operations as competition.cl. Free sites are those of the first side and what the other's chain
 * freed: a number of their own, since what binds may be less than rounding of the bound.
 */
final class CompetingVoxel {
    /** An agent in the voxel; phi of 0 where it does not enter. */
    static final class Side {
        final MovedPools pools = new MovedPools();
        private final ReactionSystem system;
        private final ChainShares smallest;
        private double inverse;

        Side(ReactionSystem system, double dt) {
            this.system = system;
            smallest = ReactionKernels.smallest(system, dt);
        }

        void begin(BindingPlane plane, int k, double phi) {
            inverse = phi > 0 ? 1 / phi : 0;
            if (phi > 0) {
                plane.begin(pools, k, phi, 0);
            } else {
                pools.begin(0, 0, 0, 0);
            }
        }

        private double ownPace() {
            return system.on() * pools.free * inverse;
        }

        /** An agent that is not there asks for no parts. */
        private double receptorPace(double total) {
            return pools.free > 0 || pools.bound > 0 ? system.on() * total * inverse : 0;
        }

        private CompetitiveBinding.Ligand ligand(double part) {
            return new CompetitiveBinding.Ligand(
                    system.on() * part * inverse, system.off() * part, pools.free, pools.bound);
        }
    }

    final Side one;
    final Side other;
    private final TurnoverOfStep turnover;

    CompetingVoxel(CompetingSystems systems, double dt) {
        one = new Side(systems.one(), dt);
        other = new Side(systems.other(), dt);
        turnover = TurnoverOfStep.of(systems.one(), dt);
    }

    /**
     * Goes through a step, after which each pool is to be changed once. Both sides are begun.
     *
     * @param total receptors, free and bound
     * @param start R_t, those at the start
     */
    void advance(double dt, double total, double start) {
        double pace =
                (one.ownPace() + other.ownPace())
                        + Math.max(one.receptorPace(total), other.receptorPace(total));
        one.pools.sites = total - (one.pools.bound + other.pools.bound);
        int parts = ReactionKernels.MOST_PARTS;
        ChainShares oneHalf = one.smallest;
        ChainShares otherHalf = other.smallest;
        double fastness = pace * dt + turnover.fastness();
        for (; parts > 1 && parts >= 2 * fastness; parts /= 2) {
            oneHalf = oneHalf.twice();
            otherHalf = otherHalf.twice();
        }
        for (int part = 0; part < parts; part++) {
            passOn(oneHalf, otherHalf);
            bind(one.ligand(dt / parts), other.ligand(dt / parts), turnover.part(start, parts));
            passOn(oneHalf, otherHalf);
        }
    }

    private void passOn(ChainShares ofOne, ChainShares ofOther) {
        one.pools.sites += turnover.givenBack(one.pools.passOn(ofOne));
        other.pools.sites += turnover.givenBack(other.pools.passOn(ofOther));
    }

    /** Backward Euler in two halves, made second order by a whole one where that keeps bounds. */
    private void bind(
            CompetitiveBinding.Ligand a, CompetitiveBinding.Ligand b, ReceptorTurnover.Part turn) {
        double sites = one.pools.sites + other.pools.sites;
        double open = CompetitiveBinding.open(a, b, sites, turn);
        double onceA = a.binds(open);
        double onceB = b.binds(open);
        double lostOnce = turn.lost(open);
        ReceptorTurnover.Part half = turn.inHalfTheTime();
        CompetitiveBinding.Ligand halfA = a.inHalfTheTime();
        CompetitiveBinding.Ligand halfB = b.inHalfTheTime();
        open = CompetitiveBinding.open(halfA, halfB, sites, half);
        double halvesA = halfA.binds(open);
        double halvesB = halfB.binds(open);
        halfA = halfA.after(halvesA);
        halfB = halfB.after(halvesB);
        double lost = half.lost(open);
        double left = sites + half.made() - lost - (halvesA + halvesB);
        open = CompetitiveBinding.open(halfA, halfB, left, half);
        halvesA += halfA.binds(open);
        halvesB += halfB.binds(open);
        lost += half.lost(open);
        double lostBetter = lost + (lost - lostOnce);
        double most = sites + turn.made() - lostBetter;
        double betterA = halvesA + (halvesA - onceA);
        double betterB = halvesB + (halvesB - onceB);
        boolean inBounds = a.reaches(betterA) && b.reaches(betterB) && betterA + betterB <= most;
        one.pools.lost += inBounds ? lostBetter : lost;
        double sitesThen = inBounds ? most : sites + turn.made() - lost;
        take(sitesThen, inBounds ? betterA : halvesA, inBounds ? betterB : halvesB);
    }

    private void take(double sites, double ofOne, double ofOther) {
        one.pools.take(ofOne);
        other.pools.take(ofOther);
        one.pools.sites = sites - (ofOne + ofOther);
        other.pools.sites = 0;
    }
}
