package org.voxtum.solver;

import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.grid.Shape;

/** Fields that every agent's superstep uses in turn. */
final class SuperstepScratch implements AutoCloseable {
    private final Backend backend;
    final DeviceField rateAtStart;
    DeviceField last;
    DeviceField older;
    DeviceField lastIntegral;
    DeviceField olderIntegral;

    SuperstepScratch(Backend backend, Shape shape) {
        this.backend = backend;
        rateAtStart = backend.allocate("rate at start", shape);
        last = backend.allocate("last stage", shape);
        older = backend.allocate("stage before last", shape);
        lastIntegral = backend.allocate("integral of c", shape);
        olderIntegral = backend.allocate("integral before last", shape);
    }

    void swap() {
        DeviceField keep = last;
        last = older;
        older = keep;
        keep = lastIntegral;
        lastIntegral = olderIntegral;
        olderIntegral = keep;
    }

    @Override
    public void close() {
        backend.release(rateAtStart);
        backend.release(last);
        backend.release(older);
        backend.release(lastIntegral);
        backend.release(olderIntegral);
    }
}
