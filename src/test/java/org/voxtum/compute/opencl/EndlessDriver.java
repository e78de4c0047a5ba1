package org.voxtum.compute.opencl;

import java.util.function.Supplier;
import org.voxtum.grid.FieldLedger;

/** Starts a kernel that never ends before some launch. */
public final class EndlessDriver implements DriverAccess {
    private static final String ENDLESS =
            "__kernel void endless(__global volatile int *p) { while (p[0] == 0) { p[1]++; } }";

    private final String before;
    private final int number;
    private int launches;
    private OpenClSession session;
    private DeviceBuffer zeros;

    /**
     * @param before start of the names of the launches that count
     * @param number before which of them
     */
    public EndlessDriver(String before, int number) {
        this.before = "launching '" + before;
        this.number = number;
    }

    /** A backend through it on the best device. */
    public OpenClBackend backend(FieldLedger ledger, OpenClOptions options) {
        OpenClBackend backend = FaultyDriver.backend(ledger, this, options);
        session = backend.session();
        session.add(ENDLESS, "endless");
        zeros = session.allocate("zeros", 2 * Integer.BYTES);
        session.transfer().write(new byte[2 * Integer.BYTES], 2 * Integer.BYTES, zeros, 0);
        return backend;
    }

    @Override
    public <T> T call(String doing, Supplier<T> call) {
        if (doing.startsWith(before) && ++launches == number) {
            session.kernel("endless").buffer(zeros).over(1);
        }
        return call.get();
    }
}
