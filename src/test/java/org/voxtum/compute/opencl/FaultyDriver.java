package org.voxtum.compute.opencl;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jocl.CL;
import org.jocl.CLException;
import org.voxtum.compute.Precision;
import org.voxtum.grid.FieldLedger;

/** A driver that fails on purpose. */
public final class FaultyDriver implements DriverAccess {
    private final Predicate<String> counts;
    private final int from;
    private final boolean lost;
    private final int status;
    private int calls;

    private FaultyDriver(Predicate<String> counts, int from, boolean lost, int status) {
        this.counts = counts;
        this.from = from;
        this.lost = lost;
        this.status = status;
    }

    /** A device that is lost at the n-th call and answers none after it. */
    public static FaultyDriver lostAt(int n) {
        return new FaultyDriver(doing -> true, n, true, CL.CL_OUT_OF_RESOURCES);
    }

    /** A device without memory for the n-th buffer. */
    public static FaultyDriver withoutMemoryForBuffer(int n) {
        return new FaultyDriver(
                doing -> doing.startsWith("memory for '"),
                n,
                false,
                CL.CL_MEM_OBJECT_ALLOCATION_FAILURE);
    }

    /** A driver that takes no program from the cache any more. */
    static FaultyDriver thatTakesNoBinary() {
        return new FaultyDriver(ProgramSource.TAKING::equals, 1, false, CL.CL_INVALID_BINARY);
    }

    @Override
    public <T> T call(String doing, Supplier<T> call) {
        if (counts.test(doing)) {
            calls++;
            if (calls == from || lost && calls > from) {
                throw new CLException("injected: " + CL.stringFor_errorCode(status), status);
            }
        }
        return call.get();
    }

    /** Calls that count so far. */
    public int calls() {
        return calls;
    }

    /** Whether a call failed. */
    public boolean hasFailed() {
        return calls >= from;
    }

    /** A backend through it on the best device, in single precision. */
    public OpenClBackend backend(FieldLedger ledger) {
        return backend(ledger, this, OpenClOptions.plain());
    }

    static OpenClBackend backend(FieldLedger ledger, DriverAccess access, OpenClOptions options) {
        DeviceDescription device = OpenClDevices.here().choose("");
        return OpenClBackend.on(
                device, Precision.SINGLE, ledger, KernelForm.of(device), options, access);
    }
}
