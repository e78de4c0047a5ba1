package org.voxtum.compute.opencl;

import org.voxtum.compute.DeviceField;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/** A sum known beforehand: some drivers report success and compute nothing. */
final class KnownAnswer {
    private static final Shape SHAPE = Shape.of(100, 1, 1);
    private static final double ANSWER = 3 * 4950; // 3 (0 + 1 + ... + 99)

    private KnownAnswer() {}

    /** Asks a new backend; refuses one that answers wrongly. */
    static void ask(OpenClBackend backend) {
        DeviceField x = backend.upload("known answer", new Field(SHAPE).fillBy((i, j, k) -> i));
        DeviceField y = backend.upload("known answer", new Field(SHAPE));
        backend.vectors().addScaled(y, 3, x);
        double answer = backend.vectors().sum(y);
        backend.release(x);
        backend.release(y);
        if (answer != ANSWER) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    backend.device().text() + " computes wrongly: " + answer + " for " + ANSWER,
                    "",
                    "update its driver, choose another --device, or use --backend reference");
        }
    }
}
