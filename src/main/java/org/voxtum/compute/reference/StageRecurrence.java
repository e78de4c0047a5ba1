package org.voxtum.compute.reference;

import org.voxtum.compute.StageWeights;
import org.voxtum.grid.Field;

/**
 * The recurrences of a stage, plane by plane, for the change d and for the time integral I of c.
 *
 * @param w weights
 * @param start concentration at the step's start
 * @param last d_(j-1)
 * @param older d_(j-2), overwritten by d_j
 * @param rateAtStart L(start)
 * @param lastIntegral I_(j-1)
 * @param olderIntegral I_(j-2), overwritten by I_j
 */
record StageRecurrence(
        StageWeights w,
        Field start,
        Field last,
        Field older,
        Field rateAtStart,
        Field lastIntegral,
        Field olderIntegral) {

    /**
     * @param rate L(start + last) of the slab's plane z
     * @param scratch a buffer like it
     */
    void advance(SlabRange slab, double[] rate, double[] scratch, int z) {
        int at = slab.from() + slab.storedAt(start, z);
        int end = at + slab.end() - slab.from();
        double[] out = older.chunk(z);
        double[] d = last.chunk(z);
        RowLoops.recur(w.mu(), d, w.nu(), out, w.start(), rateAtStart.chunk(z), at, end);
        slab.copy(older, z, 0, scratch);
        RowLoops.addScaled(w.step(), rate, scratch, slab.from(), slab.end());
        slab.store(scratch, older, z);
        double[] integral = olderIntegral.chunk(z);
        double[] c = start.chunk(z);
        double weight = w.step() + w.start();
        RowLoops.recur(w.mu(), lastIntegral.chunk(z), w.nu(), integral, weight, c, at, end);
        RowLoops.addScaled(w.step(), d, integral, at, end);
    }
}
