package org.voxtum.compute.opencl;

import java.util.function.Supplier;
import org.jocl.CLException;
import org.voxtum.fault.Fault;

/** Makes the calls of one device's driver; turns what it refuses into a message with a remedy. */
final class DriverCalls {
    private final DeviceDescription device;
    private final DriverAccess access;
    private final DeviceWatch watch;

    DriverCalls(DeviceDescription device, DriverAccess access, DeviceWatch watch) {
        this.device = device;
        this.access = access;
        this.watch = watch;
    }

    /**
     * What a call of the driver gives.
     *
     * @param doing what failed, such as {@code reading 'pressure'}
     * @throws Fault of kind DEVICE where the driver refuses
     */
    <T> T answer(String doing, Supplier<T> call) {
        try {
            return raw(doing, call);
        } catch (CLException refusal) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    doing + " failed on " + device.text() + ": " + refusal.getMessage(),
                    "",
                    "the device may be lost, busy or out of memory: try again, another --device,"
                            + " or --backend reference; 'voxtum resume' goes on from the last"
                            + " checkpoint on any of them",
                    refusal);
        }
    }

    /** The same for a call without an answer. */
    void run(String doing, Runnable call) {
        answer(
                doing,
                () -> {
                    call.run();
                    return true;
                });
    }

    /** The same where the caller has better words for what is refused. */
    <T> T raw(String doing, Supplier<T> call) {
        DeviceWatch.Call outer = watch.enter(doing);
        try {
            return access.call(doing, call);
        } finally {
            watch.leave(outer);
        }
    }

    /**
     * Gives something back; a device that is lost took it along, and the failure before says so.
     */
    static void release(Runnable call) {
        try {
            call.run();
        } catch (CLException lost) {
            assert lost != null; // nothing is left to be done
        }
    }
}
