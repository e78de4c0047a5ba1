package org.voxtum.compute.opencl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.jocl.cl_program;
import org.voxtum.fault.Fault;

/** Context, queue, program and kernels on one device in one precision; used by one thread. */
final class OpenClSession implements AutoCloseable {
    private final OpenClDevice device;
    private final Precision precision;
    private final cl_context context;
    private final cl_command_queue queue;
    private final cl_program program;
    private final Map<String, cl_kernel> kernels = new HashMap<>();
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final BufferTransfer transfer;

    OpenClSession(OpenClDevice device, Precision precision) {
        if (precision == Precision.DOUBLE && !device.doubles()) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    device.name() + " has no double precision",
                    "--precision double",
                    "use --precision single, another --device, or --backend reference");
        }
        this.device = device;
        this.precision = precision;
        cl_context_properties properties = new cl_context_properties();
        properties.addProperty(CL.CL_CONTEXT_PLATFORM, device.platform());
        cl_device_id[] one = {device.id()};
        context = CL.clCreateContext(properties, 1, one, null, null, null);
        closing.push(() -> CL.clReleaseContext(context));
        queue = CL.clCreateCommandQueue(context, device.id(), 0, null);
        closing.push(() -> CL.clReleaseCommandQueue(queue));
        program = KernelProgram.build(context, device, precision);
        closing.push(() -> CL.clReleaseProgram(program));
        transfer = new BufferTransfer(queue, precision);
    }

    OpenClDevice device() {
        return device;
    }

    Precision precision() {
        return precision;
    }

    cl_command_queue queue() {
        return queue;
    }

    BufferTransfer transfer() {
        return transfer;
    }

    /** Begins a call of a kernel. */
    KernelCall kernel(String name) {
        return new KernelCall(
                this,
                name,
                kernels.computeIfAbsent(name, n -> CL.clCreateKernel(program, n, null)));
    }

    /** A buffer of the device. */
    cl_mem allocate(String name, long bytes) {
        if (bytes > device.largestBuffer()) {
            throw noMemory(name, bytes, "its largest buffer is " + device.largestBuffer());
        }
        try {
            return CL.clCreateBuffer(context, CL.CL_MEM_READ_WRITE, bytes, null, null);
        } catch (CLException failure) {
            throw noMemory(name, bytes, failure.getMessage());
        }
    }

    private Fault noMemory(String name, long bytes, String why) {
        return new Fault(
                Fault.Kind.DEVICE,
                "no memory on "
                        + device.name()
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
        CL.clFinish(queue);
        kernels.values().forEach(CL::clReleaseKernel);
        closing.forEach(Runnable::run);
    }
}
