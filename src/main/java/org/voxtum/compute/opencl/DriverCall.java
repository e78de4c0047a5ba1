package org.voxtum.compute.opencl;

import java.util.function.Supplier;
import org.jocl.CLException;
import org.voxtum.fault.Fault;

/** Turns what a driver refuses into a message with a remedy. */
final class DriverCall {
    private DriverCall() {}

    /**
     * What a call of the driver gives.
     *
     * @param device for the message
     * @param doing what failed, such as {@code reading 'pressure'}
     * @throws Fault of kind DEVICE where the driver refuses
     */
    static <T> T answer(DeviceDescription device, String doing, Supplier<T> call) {
        try {
            return call.get();
        } catch (CLException refusal) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    doing + " failed on " + device.text() + ": " + refusal.getMessage(),
                    "",
                    "the device may be lost, busy or out of memory: try again, another --device,"
                            + " or --backend reference",
                    refusal);
        }
    }

    /** The same for a call without an answer. */
    static void run(DeviceDescription device, String doing, Runnable call) {
        answer(
                device,
                doing,
                () -> {
                    call.run();
                    return true;
                });
    }
}
