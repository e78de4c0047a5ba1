package org.voxtum.compute.opencl;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_mem;
import org.jocl.cl_program;
import org.voxtum.compute.Precision;
import org.voxtum.fault.Fault;

/** Context, queue, program and kernels on one device in one precision; used by one thread. */
final class OpenClSession implements AutoCloseable {
    /** Ends the names of pointwise kernels whose work-items do a block of values each. */
    static final String BLOCKS = "_blocks";

    private final OpenClDevice device;
    private final Precision precision;
    private final KernelForm form;
    private final DeviceWatch watch;
    private final DriverCalls calls;
    private final LiveBuffers buffers = new LiveBuffers();
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final cl_context context;
    private final cl_command_queue queue;
    private final cl_program program;
    private final boolean fromCache;
    private final Optional<UserCache> cache;
    private final GroupTuning tuning;
    private final List<String> notices = new ArrayList<>();
    private final Map<String, LoadedKernel> kernels = new HashMap<>();
    private final Optional<KernelTimes> times;
    private final KernelLauncher launcher;
    private final BufferTransfer transfer;

    OpenClSession(
            OpenClDevice device,
            Precision precision,
            KernelForm form,
            OpenClOptions options,
            DriverAccess access) {
        requirePrecision(device.about(), precision);
        this.device = device;
        this.precision = precision;
        this.form = form;
        watch = new DeviceWatch(device.about(), options, System::nanoTime).start();
        closing.push(watch::close);
        calls = new DriverCalls(device.about(), access, watch);
        try {
            context = calls.answer("opening the device", this::openContext);
            closing.push(() -> CL.clReleaseContext(context));
            boolean profiles = options.profiles();
            queue = calls.answer("opening a queue", () -> openQueue(profiles));
            closing.push(() -> CL.clReleaseCommandQueue(queue));
            cache = options.cache().flatMap(UserCache::in);
            if (options.cache().isPresent() && cache.isEmpty()) {
                notices.add(unwritable(options.cache().get()));
            }
            ProgramSource source = ProgramSource.of(context, device, calls, options(), cache);
            program = source.program();
            fromCache = source.fromCache();
            closing.push(() -> CL.clReleaseProgram(program));
            LaunchPace pace = new LaunchPace(device.about().kind(), options.longestLaunch());
            times = profiles ? Optional.of(new KernelTimes()) : Optional.empty();
            tuning = tuning(options.tunes());
            DeviceBuffer pulse = allocate("pulse", sizes().pulse());
            closing.push(() -> release(pulse));
            launcher = new KernelLauncher(queue, pulse, calls, watch, pace, tuning, times);
            transfer = new BufferTransfer(queue, calls, launcher::isIdle, precision);
            transfer.write(new byte[1], 1, pulse, 0);
            CompilerSignals.restore();
        } catch (RuntimeException | Error failure) {
            giveBack();
            throw failure;
        }
    }

    private static String unwritable(Path folder) {
        return "the cache folder "
                + folder
                + " cannot be written, so kernels are built anew and not tuned; make it writable,"
                + " name another with VOXTUM_CACHE, or say --no-cache";
    }

    private GroupTuning tuning(boolean tunes) {
        return cache.filter(c -> tunes)
                .map(c -> new GroupTuning(true, TuningRecord.read(c, key())))
                .orElseGet(GroupTuning::none);
    }

    private String key() {
        return KernelProgram.key(device.about(), options());
    }

    private static void requirePrecision(DeviceDescription device, Precision precision) {
        if (precision == Precision.DOUBLE && !device.doubles()) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    device.name() + " has no double precision",
                    "--precision double",
                    "use --precision single, another --device, or --backend reference");
        }
    }

    /** Every driver of OpenCL 1.2 has this call; the one that replaces it refuses its defaults. */
    @SuppressWarnings("deprecation")
    private cl_command_queue openQueue(boolean profiles) {
        long properties = profiles ? CL.CL_QUEUE_PROFILING_ENABLE : 0;
        return CL.clCreateCommandQueue(context, device.id(), properties, null);
    }

    private cl_context openContext() {
        cl_context_properties properties = new cl_context_properties();
        properties.addProperty(CL.CL_CONTEXT_PLATFORM, device.platform());
        cl_device_id[] one = {device.id()};
        return CL.clCreateContext(properties, 1, one, null, null, null);
    }

    private cl_program build(List<String> sources) {
        cl_program built = KernelProgram.build(context, device, calls, options(), sources);
        closing.push(() -> CL.clReleaseProgram(built));
        return built;
    }

    OpenClDevice device() {
        return device;
    }

    Precision precision() {
        return precision;
    }

    /** Type of sums on the device: doubles where it has them. */
    Precision sumPrecision() {
        return device.about().doubles() ? Precision.DOUBLE : Precision.SINGLE;
    }

    /** Whether the built kernels were in the user's cache. */
    boolean isFromCache() {
        return fromCache;
    }

    /** Chooses the groups of the kernels. */
    GroupTuning tuning() {
        return tuning;
    }

    /** What a user should know. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    /** Bytes of what is allocated on this device. */
    BufferSizes sizes() {
        return BufferSizes.on(device.about(), precision);
    }

    /** What is allocated. */
    LiveBuffers buffers() {
        return buffers;
    }

    /** Looks whether the device still answers. */
    DeviceWatch watch() {
        return watch;
    }

    /** Whether kernels that go through rows are to be used. */
    boolean prefersRows() {
        return form.rows();
    }

    cl_command_queue queue() {
        return queue;
    }

    KernelLauncher launcher() {
        return launcher;
    }

    BufferTransfer transfer() {
        return transfer;
    }

    /** Times of the kernels so far; empty where they are not kept. */
    Optional<KernelTimes> times() {
        return times;
    }

    /** Options that the kernels are compiled with. */
    String options() {
        String blocks = form.rows() ? " -DBLOCKS " : " ";
        return (KernelProgram.options(device, precision) + blocks + form.options()).trim();
    }

    /** Adds kernels to those of the product, for tests and measurements. */
    void add(String source, String... names) {
        cl_program more = build(List.of(source));
        for (String name : names) {
            kernels.put(name, LoadedKernel.of(more, name, device, calls));
        }
        CompilerSignals.restore();
    }

    /** Begins a call of a kernel. */
    KernelCall kernel(String name) {
        return new KernelCall(this, loaded(name));
    }

    /** A pointwise kernel in the form that suits the device; run it by {@link KernelCall#at}. */
    KernelCall pointwise(String name) {
        return kernel(prefersRows() ? name + BLOCKS : name);
    }

    private LoadedKernel loaded(String name) {
        return kernels.computeIfAbsent(name, n -> LoadedKernel.of(program, n, device, calls));
    }

    /** Whether so many work-items of a kernel may work together. */
    boolean allowsGroups(String kernel, long items) {
        return items <= Integer.MAX_VALUE
                && loaded(kernel).limits().allow(new WorkGroup((int) items, 1, 1));
    }

    /** A buffer of the device. */
    DeviceBuffer allocate(String name, long bytes) {
        if (bytes > device.about().largestBuffer()) {
            throw noMemory(name, bytes, "its largest buffer is " + device.about().largestBuffer());
        }
        try {
            cl_mem memory =
                    calls.raw(
                            "memory for '" + name + "'",
                            () ->
                                    CL.clCreateBuffer(
                                            context, CL.CL_MEM_READ_WRITE, bytes, null, null));
            DeviceBuffer buffer = new DeviceBuffer(name, memory, bytes);
            buffers.add(buffer);
            return buffer;
        } catch (CLException failure) {
            throw noMemory(name, bytes, failure.getMessage());
        }
    }

    /** A buffer that holds numbers in the session's precision. */
    DeviceBuffer reals(String name, double[] values) {
        DeviceBuffer memory = allocate(name, sizes().table(values.length));
        transfer.write(values, values.length, memory, 0);
        return memory;
    }

    /** Gives a buffer back. */
    void release(DeviceBuffer buffer) {
        buffers.remove(buffer);
        DriverCalls.release(() -> CL.clReleaseMemObject(buffer.handle()));
    }

    /** Waits until everything asked for so far is done. */
    void finish() {
        launcher.finish();
    }

    private Fault noMemory(String name, long bytes, String why) {
        return new Fault(
                Fault.Kind.DEVICE,
                "no memory on "
                        + device.about().name()
                        + " for '"
                        + name
                        + "' of "
                        + bytes
                        + " bytes: "
                        + why,
                "",
                "use fewer voxels, --precision single, or another --device");
    }

    @Override
    public void close() {
        if (tuning.hasLearnt()) {
            cache.ifPresent(c -> TuningRecord.write(c, key(), tuning.chosen()));
        }
        DriverCalls.release(() -> CL.clFinish(queue));
        kernels.values()
                .forEach(kernel -> DriverCalls.release(() -> CL.clReleaseKernel(kernel.handle())));
        giveBack();
    }

    private void giveBack() {
        closing.forEach(DriverCalls::release);
        closing.clear();
    }
}
