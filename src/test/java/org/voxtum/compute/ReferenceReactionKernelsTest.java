package org.voxtum.compute;

import org.voxtum.compute.reference.ReferenceBackend;

/** The reference backend's kernels of pointwise kinetics. */
class ReferenceReactionKernelsTest extends ReactionKernelsContract {
    private final Backend backend = new ReferenceBackend();

    @Override
    protected Backend backend() {
        return backend;
    }
}
