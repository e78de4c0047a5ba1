package org.voxtum.compute.reference;

import org.voxtum.compute.ChainShares;

/** One voxel's pools per tissue volume on their way over a step [mol/m^3]. */
final class MovedPools {
    double free;
    double sites;
    double bound;
    private double internal;

    /** What went to the bound pool from the free one so far. */
    private double taken;

    /** What left the bound pool into cells and further. */
    double in;

    double through;

    /** What left the internal pool. */
    double out;

    /** Free receptors that were lost so far. */
    double lost;

    void begin(double startFree, double startSites, double startBound, double startInternal) {
        free = startFree;
        sites = startSites;
        bound = startBound;
        internal = startInternal;
        taken = 0;
        in = 0;
        through = 0;
        out = 0;
        lost = 0;
    }

    /** What c loses over the step [mol/m^3]. */
    double gone(double phi, double c) {
        return Math.min(taken / phi, c);
    }

    /** Receptors that were lost free, or went with the bound. */
    double lostReceptors() {
        return lost + (in + through);
    }

    /** Makes receptors, which are free, and loses some of these. */
    void turnOver(double made, double gone) {
        sites = Math.max(sites + made - gone, 0);
        lost += gone;
    }

    void take(double change) {
        free = Math.max(free - change, 0);
        sites = Math.max(sites - change, 0);
        bound = Math.max(bound + change, 0);
        taken += change;
    }

    /** Moves what the chain moves; returns what left the bound, and with it its receptors. */
    double passOn(ChainShares share) {
        double inward = bound * share.boundToInternal();
        double further = bound * share.boundToDegraded();
        double outward = internal * share.internalToDegraded();
        bound = Math.max(bound - (inward + further), 0);
        internal = Math.max(internal + (inward - outward), 0);
        in += inward;
        through += further;
        out += outward;
        return inward + further;
    }
}
