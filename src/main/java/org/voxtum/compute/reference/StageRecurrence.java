package org.voxtum.compute.reference;

import org.voxtum.compute.StageWeights;
import org.voxtum.grid.Field;

/**
 * The recurrence of a stage, plane by plane, for the change d, and its share of the time integral.
 *
 * @param w weights
 * @param start concentration at the step's start
 * @param last d_(j-1)
 * @param older d_(j-2), overwritten by d_j
 * @param rateAtStart L(start)
 * @param integral collects the time integral of c
 */
record StageRecurrence(
        StageWeights w, Field start, Field last, Field older, Field rateAtStart, Field integral) {

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
        RowLoops.addScaled(w.share(), d, integral.chunk(z), at, end);
    }
}
