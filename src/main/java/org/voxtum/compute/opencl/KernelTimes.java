package org.voxtum.compute.opencl;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.cl_event;
import org.voxtum.compute.KernelTime;

/** Adds up the times of launches, which the driver tells after they are done. */
final class KernelTimes {
    /** Launches after which to wait for the device, so that events do not pile up. */
    private static final int MOST_PENDING = 1024;

    /** No launch is that short: a driver without times may give two stamps next to each other. */
    private static final long SHORTEST_NANOS = 10;

    private final Map<String, KernelTime> times = new TreeMap<>();
    private final Deque<Pending> pending = new ArrayDeque<>();

    private record Pending(String kernel, cl_event event) {}

    /** A launch was asked for, in parts with an event each. */
    void launched(String kernel, long bytes, List<cl_event> parts) {
        add(new KernelTime(kernel, 1, 0, bytes));
        parts.forEach(event -> pending.add(new Pending(kernel, event)));
    }

    /** Whether the device should be waited for. */
    boolean isFull() {
        return pending.size() >= MOST_PENDING;
    }

    private void add(KernelTime more) {
        times.merge(
                more.kernel(),
                more,
                (a, b) ->
                        new KernelTime(
                                a.kernel(),
                                a.launches() + b.launches(),
                                a.seconds() + b.seconds(),
                                a.bytes() + b.bytes()));
    }

    /** Takes the times of all launches, which are done. */
    void takeAll() {
        while (!pending.isEmpty()) {
            Pending done = pending.remove();
            add(new KernelTime(done.kernel(), 0, seconds(done.event()), 0));
            DriverCalls.release(() -> CL.clReleaseEvent(done.event()));
        }
    }

    private static double seconds(cl_event event) {
        try {
            long start = nanos(event, CL.CL_PROFILING_COMMAND_START);
            long end = nanos(event, CL.CL_PROFILING_COMMAND_END);
            return end - start > SHORTEST_NANOS ? (end - start) / 1e9 : 0;
        } catch (CLException none) {
            return 0; // a driver that keeps no times may say so or give zeros
        }
    }

    private static long nanos(cl_event event, int what) {
        long[] value = new long[1];
        CL.clGetEventProfilingInfo(event, what, Long.BYTES, Pointer.to(value), null);
        return value[0];
    }

    /** Forgets what was before. */
    void clear() {
        takeAll();
        times.clear();
    }

    /** One entry a kernel, the longest in all first. */
    List<KernelTime> all() {
        return times.values().stream()
                .sorted(Comparator.comparingDouble(KernelTime::seconds).reversed())
                .toList();
    }
}
