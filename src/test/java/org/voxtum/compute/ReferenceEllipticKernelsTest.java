package org.voxtum.compute;

import org.voxtum.compute.reference.ReferenceBackend;

/** The reference backend's elliptic kernels. */
class ReferenceEllipticKernelsTest extends EllipticKernelsContract {
    private final Backend backend = new ReferenceBackend();

    @Override
    protected Backend backend() {
        return backend;
    }
}
