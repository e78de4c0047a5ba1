package org.voxtum.compute.reference;

import org.voxtum.compute.ChainShares;
import org.voxtum.compute.ReactionKernels;
import org.voxtum.compute.ReactionSystem;
import org.voxtum.physics.ReceptorBinding;

/**
 * One voxel's pools on their way over a step, and those of what particles carry; the same order of
 * operations as reactions.cl.
 */
final class BindingVoxel {
    final MovedPools particles = new MovedPools();
    final MovedPools cargo = new MovedPools();

    /**
     * Goes through a step, after which each pool is to be changed once. Both pools are begun.
     *
     * @param smallest chain over half of the smallest part
     * @param phi above 0
     * @param total R_t
     * @param c at the start
     */
    void advance(
            ReactionSystem system,
            ChainShares smallest,
            double dt,
            double phi,
            double total,
            double c) {
        double fastness = system.on() * (c + total / phi) * dt;
        int parts = ReactionKernels.MOST_PARTS;
        ChainShares half = smallest;
        for (; parts > 1 && parts >= 2 * fastness; parts /= 2) {
            half = half.twice();
        }
        double fast = system.on() * dt / parts / phi;
        double back = system.off() * dt / parts;
        boolean carries = system.cargo().isPresent();
        for (int part = 0; part < parts; part++) {
            chain(half, carries);
            bind(fast, back, carries);
            chain(half, carries);
        }
    }

    private void chain(ChainShares share, boolean carries) {
        particles.passOn(share);
        if (carries) {
            cargo.passOn(share);
        }
    }

    /** Backward Euler in two halves, made second order by a whole one where that keeps bounds. */
    private void bind(double fast, double back, boolean carries) {
        double free = particles.free;
        double sites = particles.sites;
        double bound = particles.bound;
        double once = ReceptorBinding.step(fast, back, free, sites, bound);
        double first = ReceptorBinding.step(fast / 2, back / 2, free, sites, bound);
        double open = Math.max(sites - first, 0);
        double second =
                ReceptorBinding.step(
                        fast / 2, back / 2, Math.max(free - first, 0), open, bound + first);
        double halves = first + second;
        double better = halves + (halves - once);
        boolean inBounds = better >= -bound && better <= free && better <= sites;
        particles.take(inBounds ? better : halves);
        if (carries) {
            load(
                    fast,
                    back,
                    new double[] {Math.max(sites - once, 0), open, open - second},
                    inBounds);
        }
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
                        Math.max(open[2], 0),
                        cargo.bound + first);
        double halves = first + second;
        double change = extrapolates ? halves + (halves - once) : halves;
        cargo.take(Math.max(-cargo.bound, Math.min(change, cargo.free)));
    }
}
