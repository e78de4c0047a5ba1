package org.voxtum.compute.opencl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.jocl.cl_program;
import org.voxtum.compute.Precision;
import org.voxtum.fault.Fault;

/** Context, queue, program and kernels on one device in one precision; used by one thread. */
final class OpenClSession implements AutoCloseable {
    /** Work-items of a group where kernel and device allow it. */
    private static final long GROUP = 64;

    private final OpenClDevice device;
    private final Precision precision;
    private final KernelForm form;
    private final cl_context context;
    private final cl_command_queue queue;
    private final cl_program program;
    private final Map<String, Kernel> kernels = new HashMap<>();
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final BufferTransfer transfer;

    /** A kernel and the work-items of its groups. */
    private record Kernel(cl_kernel handle, long group) {}

    OpenClSession(OpenClDevice device, Precision precision, KernelForm form) {
        if (precision == Precision.DOUBLE && !device.about().doubles()) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    device.about().name() + " has no double precision",
                    "--precision double",
                    "use --precision single, another --device, or --backend reference");
        }
        this.device = device;
        this.precision = precision;
        this.form = form;
        context = DriverCall.answer(device.about(), "opening the device", this::openContext);
        closing.push(() -> CL.clReleaseContext(context));
        queue = DriverCall.answer(device.about(), "opening a queue", this::openQueue);
        closing.push(() -> CL.clReleaseCommandQueue(queue));
        program = KernelProgram.build(context, device, options(), KernelProgram.product());
        closing.push(() -> CL.clReleaseProgram(program));
        transfer = new BufferTransfer(queue, device.about(), precision);
    }

    /** Every driver of OpenCL 1.2 has this call; the one that replaces it refuses its defaults. */
    @SuppressWarnings("deprecation")
    private cl_command_queue openQueue() {
        return CL.clCreateCommandQueue(context, device.id(), 0, null);
    }

    private cl_context openContext() {
        cl_context_properties properties = new cl_context_properties();
        properties.addProperty(CL.CL_CONTEXT_PLATFORM, device.platform());
        cl_device_id[] one = {device.id()};
        return CL.clCreateContext(properties, 1, one, null, null, null);
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

    /** Whether kernels that go through rows are to be used. */
    boolean prefersRows() {
        return form.rows();
    }

    cl_command_queue queue() {
        return queue;
    }

    BufferTransfer transfer() {
        return transfer;
    }

    /** Options that the kernels are compiled with. */
    String options() {
        return (KernelProgram.options(device, precision) + " " + form.options()).trim();
    }

    /** Adds kernels to those of the product, for tests and measurements. */
    void add(String source, String... names) {
        cl_program more = KernelProgram.build(context, device, options(), List.of(source));
        closing.push(() -> CL.clReleaseProgram(more));
        for (String name : names) {
            kernels.put(name, createKernel(more, name));
        }
    }

    /** Begins a call of a kernel. */
    KernelCall kernel(String name) {
        Kernel kernel = kernels.computeIfAbsent(name, n -> createKernel(program, n));
        return new KernelCall(this, name, kernel.handle(), kernel.group());
    }

    private Kernel createKernel(cl_program from, String name) {
        return DriverCall.answer(
                device.about(),
                "kernel '" + name + "'",
                () -> {
                    cl_kernel kernel = CL.clCreateKernel(from, name, null);
                    return new Kernel(kernel, group(kernel));
                });
    }

    /** Some drivers abort the process on a group that is too large, so it is asked for before. */
    private long group(cl_kernel kernel) {
        long[] most = new long[1];
        CL.clGetKernelWorkGroupInfo(
                kernel,
                device.id(),
                CL.CL_KERNEL_WORK_GROUP_SIZE,
                Long.BYTES,
                Pointer.to(most),
                null);
        return Math.max(1, Math.min(GROUP, Math.min(most[0], device.about().largestGroup())));
    }

    /** A buffer of the device. */
    DeviceBuffer allocate(String name, long bytes) {
        if (bytes > device.about().largestBuffer()) {
            throw noMemory(name, bytes, "its largest buffer is " + device.about().largestBuffer());
        }
        try {
            cl_mem memory = CL.clCreateBuffer(context, CL.CL_MEM_READ_WRITE, bytes, null, null);
            return new DeviceBuffer(name, memory, bytes);
        } catch (CLException failure) {
            throw noMemory(name, bytes, failure.getMessage());
        }
    }

    /** Gives a buffer back. */
    void release(DeviceBuffer buffer) {
        CL.clReleaseMemObject(buffer.handle());
    }

    /** Waits until everything asked for so far is done. */
    void finish() {
        DriverCall.run(device.about(), "waiting", () -> CL.clFinish(queue));
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
        try {
            CL.clFinish(queue);
            kernels.values().forEach(kernel -> CL.clReleaseKernel(kernel.handle()));
            closing.forEach(Runnable::run);
        } catch (CLException lost) {
            // a device that is lost took its memory along; the failure before this one says why
            kernels.clear();
        }
    }
}
