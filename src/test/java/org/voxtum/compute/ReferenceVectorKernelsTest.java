package org.voxtum.compute;

import org.voxtum.compute.reference.ReferenceBackend;

/** The reference backend's vector kernels. */
class ReferenceVectorKernelsTest extends VectorKernelsContract {
    private final Backend backend = new ReferenceBackend();

    @Override
    protected Backend backend() {
        return backend;
    }
}
