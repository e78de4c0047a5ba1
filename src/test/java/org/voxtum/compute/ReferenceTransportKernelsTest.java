package org.voxtum.compute;

import org.voxtum.compute.reference.ReferenceBackend;

/** The reference backend's transport kernels. */
class ReferenceTransportKernelsTest extends TransportKernelsContract {
    private final Backend backend = new ReferenceBackend();

    @Override
    protected Backend backend() {
        return backend;
    }
}
