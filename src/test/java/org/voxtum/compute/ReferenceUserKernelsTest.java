package org.voxtum.compute;

import org.voxtum.compute.reference.ReferenceBackend;

/** The reference backend's kernels of users' rates. */
class ReferenceUserKernelsTest extends UserKernelsContract {
    private final Backend backend = new ReferenceBackend();

    @Override
    protected Backend backend() {
        return backend;
    }
}
