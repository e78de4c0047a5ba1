package org.voxtum.compute.opencl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.jocl.cl_event;
import org.voxtum.fault.Fault;

/** Launches kernels, in parts where one launch would take long. */
final class KernelLauncher {
    private static final int AXES = 3;

    private final cl_command_queue queue;
    private final DeviceBuffer pulse;
    private final DriverCalls calls;
    private final DeviceWatch watch;
    private final LaunchPace pace;
    private final GroupTuning tuning;
    private final Optional<KernelTimes> times;
    private final CompilerSignals signals = new CompilerSignals();

    /**
     * @param pulse a few bytes to read when waiting
     * @param times takes the times of launches of a queue that gives them
     */
    KernelLauncher(
            cl_command_queue queue,
            DeviceBuffer pulse,
            DriverCalls calls,
            DeviceWatch watch,
            LaunchPace pace,
            GroupTuning tuning,
            Optional<KernelTimes> times) {
        this.times = times;
        this.tuning = tuning;
        this.queue = queue;
        this.pulse = pulse;
        this.calls = calls;
        this.watch = watch;
        this.pace = pace;
    }

    /** Launches a kernel; the same bits whatever the parts. */
    void launch(LoadedKernel kernel, KernelArguments arguments, WorkItems items) {
        LaunchPace.Launch launch = new LaunchPace.Launch(kernel.name(), items);
        long bytes = arguments.bytes();
        boolean isTrial = tuning.isTrial(kernel, items);
        WorkGroup group = tuning.group(kernel, items);
        requireAllowed(kernel, group);
        LaunchPace.Plan plan = pace.next(launch, bytes);
        List<LaunchPart> parts = LaunchPart.of(items, group, plan.parts());
        boolean isTimed = isTrial || plan.isTimed();
        if (isTimed) {
            finish();
        }
        watch.asked(kernel.name(), plan.expected());
        long start = System.nanoTime();
        enqueue(kernel, arguments, group, parts);
        if (isTimed) {
            finish();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!isTrial || tuning.took(kernel, items, seconds)) {
                pace.took(launch, seconds);
            }
        }
    }

    private static void requireAllowed(LoadedKernel kernel, WorkGroup group) {
        if (!kernel.limits().allow(group)) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    "kernel '" + kernel.name() + "' cannot have groups of " + group,
                    "",
                    "use another --device, or --backend reference");
        }
    }

    private void enqueue(
            LoadedKernel kernel,
            KernelArguments arguments,
            WorkGroup group,
            List<LaunchPart> parts) {
        long[] local = {group.x(), group.y(), group.z()};
        List<cl_event> events = new ArrayList<>();
        calls.run(
                "launching '" + kernel.name() + "'",
                () -> {
                    arguments.giveTo(kernel.handle());
                    signals.launched(kernel, group);
                    for (LaunchPart part : parts) {
                        events.add(enqueue(kernel, part, local));
                        if (parts.size() > 1) {
                            CL.clFlush(queue); // else a driver may put parts together again
                        }
                    }
                });
        times.ifPresent(kept -> kept.launched(kernel.name(), arguments.bytes(), events));
        if (times.isPresent() && times.get().isFull()) {
            finish();
        }
    }

    /** The event of a launch; null where none is kept. */
    private cl_event enqueue(LoadedKernel kernel, LaunchPart part, long[] local) {
        cl_event event = times.isPresent() ? new cl_event() : null;
        CL.clEnqueueNDRangeKernel(
                queue, kernel.handle(), AXES, part.offset(), part.size(), local, 0, null, event);
        return event;
    }

    /** Waits until everything asked for so far is done. */
    void finish() {
        calls.run(
                "waiting",
                () -> {
                    CL.clFinish(queue);
                    // some drivers come back from that too early, but none before a value is there
                    CL.clEnqueueReadBuffer(
                            queue,
                            pulse.handle(),
                            true,
                            0,
                            pulse.bytes(),
                            Pointer.to(new byte[(int) pulse.bytes()]),
                            0,
                            null,
                            null);
                });
        isIdle();
    }

    /** The device has answered what waits for all before it. */
    void isIdle() {
        watch.idle();
        signals.idle();
        times.ifPresent(KernelTimes::takeAll);
    }
}
