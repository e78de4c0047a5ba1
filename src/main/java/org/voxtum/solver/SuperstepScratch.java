package org.voxtum.solver;

import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Shape;

/** Fields that every agent's steps use in turn. */
final class SuperstepScratch implements AutoCloseable {
    private final Backend backend;
    final DeviceField rateAtStart;
    DeviceField last;
    DeviceField older;

    /** Time integral of c over a step. */
    final DeviceField integral;

    SuperstepScratch(Backend backend, Shape shape) {
        this.backend = backend;
        rateAtStart = backend.allocate("rate at start", shape);
        last = backend.allocate("last stage", shape);
        older = backend.allocate("stage before last", shape);
        integral = backend.allocate("integral of c", shape);
    }

    void swap() {
        DeviceField keep = last;
        last = older;
        older = keep;
    }

    @Override
    public void close() {
        backend.release(rateAtStart);
        backend.release(last);
        backend.release(older);
        backend.release(integral);
    }
}
