package org.voxtum.compute.reference;

import org.voxtum.compute.ChainShares;
import org.voxtum.compute.ReactionKernels;
import org.voxtum.compute.ReactionSystem;
import org.voxtum.physics.ReceptorBinding;
import org.voxtum.physics.ReceptorTurnover;

/**
 * One voxel's pools on their way over a step, and those of what particles carry; the same order of
 * operations as reactions.cl.
 */
final class BindingVoxel {
    final MovedPools particles = new MovedPools();
    final MovedPools cargo = new MovedPools();
    private final ReactionSystem system;
    private final double dt;
    private final ChainShares smallest;
    private final TurnoverOfStep turnover;
    private final boolean carries;

    /**
     * @param dt of the step [s]
     */
    BindingVoxel(ReactionSystem system, double dt) {
        this.system = system;
        this.dt = dt;
        smallest = ReactionKernels.smallest(system, dt);
        turnover = TurnoverOfStep.of(system, dt);
        carries = system.cargo().isPresent();
    }

    /**
     * Goes through a step, after which each pool is to be changed once. Both pools are begun.
     *
     * @param phi above 0
     * @param total receptors, free and bound
     * @param start R_t, those at the start
     * @param c at the start
     */
    void advance(double phi, double total, double start, double c) {
        double fastness = system.on() * (c + total / phi) * dt + turnover.fastness();
        int parts = ReactionKernels.MOST_PARTS;
        ChainShares half = smallest;
        for (; parts > 1 && parts >= 2 * fastness; parts /= 2) {
            half = half.twice();
        }
        double fast = system.on() * dt / parts / phi;
        double back = system.off() * dt / parts;
        ReceptorTurnover.Part turn = turnover.part(start, parts);
        for (int part = 0; part < parts; part++) {
            chain(half);
            bind(fast, back, turn);
            chain(half);
        }
    }

    private void chain(ChainShares share) {
        double freed = particles.passOn(share);
        particles.sites += turnover.givenBack(freed);
        if (carries) {
            cargo.passOn(share);
        }
    }

    /**
     * Backward Euler in two halves, made second order by a whole one where that keeps bounds. Where
     * more is bound than there are receptors, which users' rates may bring about, only what leaves
     * in the part itself may bind again.
     */
    private void bind(double fast, double back, ReceptorTurnover.Part turn) {
        double free = particles.free;
        double sites = Math.max(particles.sites, 0);
        double missing = sites - particles.sites;
        particles.sites = sites;
        double bound = particles.bound;
        ReceptorTurnover.Part half = turn.inHalfTheTime();
        double once = turn.binds(fast, back, free, sites, bound);
        double first = half.binds(fast / 2, back / 2, free, sites, bound);
        double left = Math.max(free - first, 0);
        double openOnce = turn.open(sites - missing, once);
        double openFirst = half.open(sites - missing, first);
        double second = half.binds(fast / 2, back / 2, left, openFirst, bound + first);
        double openSecond = half.open(openFirst, second);
        double halves = first + second;
        double better = halves + (halves - once);
        double lost = half.lost(openFirst) + half.lost(openSecond);
        double lostBetter = lost + (lost - turn.lost(openOnce));
        boolean inBounds =
                better >= -bound && better <= free && better <= sites + turn.made() - lostBetter;
        particles.turnOver(turn.made(), inBounds ? lostBetter : lost);
        particles.take(inBounds ? better : halves);
        if (carries) {
            load(fast, back, new double[] {openOnce, openFirst, openSecond}, inBounds);
        }
        particles.sites -= missing;
    }

    /**
     * A cargo goes by the same weights as its particles, as far as its own pools allow.
     *
     * @param open sites that the particles leave free after the whole part, its first half and its
     *     second
     */
    private void load(double fast, double back, double[] open, boolean extrapolates) {
        double once = ReceptorBinding.load(fast, back, cargo.free, open[0], cargo.bound);
        double first = ReceptorBinding.load(fast / 2, back / 2, cargo.free, open[1], cargo.bound);
        double second =
                ReceptorBinding.load(
                        fast / 2,
                        back / 2,
                        Math.max(cargo.free - first, 0),
                        open[2],
                        cargo.bound + first);
        double halves = first + second;
        double change = extrapolates ? halves + (halves - once) : halves;
        cargo.take(Math.max(-cargo.bound, Math.min(change, cargo.free)));
    }
}
