package org.voxtum.compute.opencl;

import org.voxtum.compute.DeviceField;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/** Sums known beforehand: some drivers report success and compute nothing. */
final class KnownAnswer {
    private static final Shape SHAPE = Shape.of(100, 1, 1);
    private static final double SUM = 4950; // 0 + 1 + ... + 99

    /** More than one, since memory may still hold the answer to another session's question. */
    private static final double[] FACTORS = {3, 7};

    private KnownAnswer() {}

    /** Asks a new backend; refuses one that answers wrongly. */
    static void ask(OpenClBackend backend) {
        DeviceField x = backend.upload("known answer", new Field(SHAPE).fillBy((i, j, k) -> i));
        DeviceField y = backend.upload("known answer", new Field(SHAPE));
        double right = 0;
        for (double factor : FACTORS) {
            backend.vectors().addScaled(y, factor, x);
            right += factor * SUM;
            requireRight(backend.device(), backend.vectors().sum(y), right);
        }
        backend.release(x);
        backend.release(y);
    }

    private static void requireRight(DeviceDescription device, double answer, double right) {
        if (answer != right) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    device.text() + " computes wrongly: " + answer + " for " + right,
                    "",
                    "update its driver, choose another --device, or use --backend reference");
        }
    }
}
