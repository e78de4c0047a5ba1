package org.voxtum.compute.opencl;

import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.voxtum.fault.Fault;

/**
 * Notices a call of the driver that does not come back, as of a kernel that never ends. A thread
 * inside a driver cannot be woken, so another one looks at how long it has been there.
 */
final class DeviceWatch implements AutoCloseable {
    private static final long MOST_MILLIS = 1000;
    private static final int MOST_NAMED = 8;
    private final DeviceDescription device;
    private final double patience;
    private final Consumer<Fault> onSilence;
    private final LongSupplier nanos;
    private volatile Consumer<Fault> before = fault -> {};
    private volatile Call current;
    private volatile double expected;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /**
     * A call that the driver has not come back from.
     *
     * @param doing what it does
     * @param since when it began [ns]
     */
    record Call(String doing, long since) {}

    /** A watch; its thread starts with {@link #start}. */
    DeviceWatch(DeviceDescription device, OpenClOptions options, LongSupplier nanos) {
        this.device = device;
        this.patience = options.patience();
        this.onSilence = options.onSilence();
        this.nanos = nanos;
    }

    /** Begins to watch where there is something to watch for. */
    DeviceWatch start() {
        if (patience < Double.POSITIVE_INFINITY) {
            Thread thread = new Thread(this::watch, "watch over " + device.name());
            thread.setDaemon(true);
            thread.start();
        }
        return this;
    }

    /** Who else is told of a silent device, before the process is ended. */
    void tellBefore(Consumer<Fault> other) {
        before = other;
    }

    /** A call begins; returns the one that it is a part of. */
    Call enter(String doing) {
        Call outer = current;
        current = new Call(doing, nanos.getAsLong());
        return outer;
    }

    /** The call is over. */
    void leave(Call outer) {
        current = outer;
    }

    /** The device has more to do, which takes so long as far as is known [s]. */
    void asked(String kernel, double seconds) {
        if (asked.size() < MOST_NAMED && !asked.contains(kernel)) {
            asked.add(kernel);
        }
        double all = expected + seconds;
        expected = all;
    }

    /** The device has done all that it was asked for. */
    void idle() {
        asked.clear();
        expected = 0;
    }

    private void watch() {
        long pause = Math.max(1, Math.min(MOST_MILLIS, (long) (patience * MOST_MILLIS / 4)));
        try {
            while (!closed && !isSilent()) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the device is silent; then that is told. */
    boolean isSilent() {
        Call call = current;
        if (call == null) {
            return false;
        }
        double seconds = (nanos.getAsLong() - call.since()) / 1e9;
        if (seconds <= patience + expected) {
            return false;
        }
        Fault fault = silent(call, seconds);
        try {
            before.accept(fault);
        } finally {
            onSilence.accept(fault);
        }
        return true;
    }

    private Fault silent(Call call, double seconds) {
        return new Fault(
                Fault.Kind.DEVICE,
                String.format(
                        Locale.ROOT,
                        "%s does not answer: %s has not ended after %.0f s%s",
                        device.text(),
                        call.doing(),
                        seconds,
                        asked.isEmpty() ? "" : ", in " + String.join(", ", asked)),
                "",
                "one of its kernels may never end: go on from the last checkpoint with 'voxtum resume' on"
                        + " another --device or with --backend reference, and update the driver");
    }

    @Override
    public void close() {
        closed = true;
    }
}
