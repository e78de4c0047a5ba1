package org.voxtum.analysis;

/**
 * What adds up over the voxels of a tissue, slab by slab.
 *
 * @param <T> itself
 */
interface Tally<T extends Tally<T>> extends TissueVolume.Visitor {
    /** Adds what was found in the slab behind. */
    void join(T next);
}
