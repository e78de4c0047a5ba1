package org.voxtum.compute.reference;

import org.voxtum.compute.ChainShares;
import org.voxtum.compute.ReactionKernels;
import org.voxtum.compute.ReactionSystem;
import org.voxtum.physics.ReceptorBinding;

/** One voxel's pools on their way over a step; the same order of operations as reactions.cl. */
final class BindingVoxel {
    private double free;
    private double sites;
    private double bound;
    private double internal;

    /** What went to the bound pool from the free one so far [mol/m^3 tissue]. */
    private double taken;

    /** What left the bound pool into cells and further. */
    double in;

    double through;

    /** What left the internal pool. */
    double out;

    /**
     * Goes through a step, after which each pool is to be changed once.
     *
     * @param smallest chain over half of the smallest part
     * @param phi above 0
     * @param total R_t
     * @param c at the start, like the two others
     * @return what c loses [mol/m^3]
     */
    double advance(
            ReactionSystem system,
            ChainShares smallest,
            double dt,
            double phi,
            double total,
            double c,
            double startBound,
            double startInternal) {
        bound = startBound;
        internal = startInternal;
        in = 0;
        through = 0;
        out = 0;
        double fastness = system.on() * (c + total / phi) * dt;
        int parts = ReactionKernels.MOST_PARTS;
        ChainShares half = smallest;
        for (; parts > 1 && parts >= 2 * fastness; parts /= 2) {
            half = half.twice();
        }
        free = phi * c;
        sites = Math.max(total - bound, 0);
        taken = 0;
        double fast = system.on() * dt / parts / phi;
        double back = system.off() * dt / parts;
        for (int part = 0; part < parts; part++) {
            chain(half);
            bind(fast, back);
            chain(half);
        }
        return Math.min(taken / phi, c);
    }

    /** Backward Euler in two halves, made second order by a whole one where that keeps bounds. */
    private void bind(double fast, double back) {
        double once = ReceptorBinding.step(fast, back, free, sites, bound);
        double first = ReceptorBinding.step(fast / 2, back / 2, free, sites, bound);
        double second =
                ReceptorBinding.step(
                        fast / 2,
                        back / 2,
                        Math.max(free - first, 0),
                        Math.max(sites - first, 0),
                        bound + first);
        double halves = first + second;
        double better = halves + (halves - once);
        boolean inBounds = better >= -bound && better <= free && better <= sites;
        double change = inBounds ? better : halves;
        free = Math.max(free - change, 0);
        sites = Math.max(sites - change, 0);
        bound = Math.max(bound + change, 0);
        taken += change;
    }

    /** What leaves the bound leaves its receptor too, which is made anew. */
    private void chain(ChainShares share) {
        double inward = bound * share.boundToInternal();
        double further = bound * share.boundToDegraded();
        double outward = internal * share.internalToDegraded();
        bound = Math.max(bound - (inward + further), 0);
        sites += inward + further;
        internal = Math.max(internal + (inward - outward), 0);
        in += inward;
        through += further;
        out += outward;
    }
}
