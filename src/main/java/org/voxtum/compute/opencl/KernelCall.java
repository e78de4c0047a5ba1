package org.voxtum.compute.opencl;

import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.NativePointerObject;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.voxtum.compute.DeviceField;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Shape;

/** One call of a kernel: its arguments in order, then where it runs. */
final class KernelCall {
    /** Work-items along x of a group; long in x, since neighbours in x share cache lines. */
    private static final long GROUP = 64;

    private final OpenClSession session;
    private final String name;
    private final cl_kernel kernel;
    private int next;

    KernelCall(OpenClSession session, String name, cl_kernel kernel) {
        this.session = session;
        this.name = name;
        this.kernel = kernel;
    }

    KernelCall field(DeviceField field) {
        return memory(OpenClField.of(field).memory());
    }

    KernelCall memory(cl_mem memory) {
        return argument(Sizeof.cl_mem, Pointer.to(memory));
    }

    /** A number in the precision of the fields. */
    KernelCall real(double value) {
        return session.precision() == Precision.DOUBLE
                ? argument(Double.BYTES, Pointer.to(new double[] {value}))
                : argument(Float.BYTES, Pointer.to(new float[] {(float) value}));
    }

    KernelCall whole(int value) {
        return argument(Integer.BYTES, Pointer.to(new int[] {value}));
    }

    KernelCall count(long value) {
        return argument(Long.BYTES, Pointer.to(new long[] {value}));
    }

    /** nx, ny, nz. */
    KernelCall shape(Shape shape) {
        return whole(shape.nx()).whole(shape.ny()).whole(shape.nz());
    }

    private KernelCall argument(long bytes, NativePointerObject value) {
        CL.clSetKernelArg(kernel, next++, bytes, (Pointer) value);
        return this;
    }

    /** Runs a work-item for each of so many items. */
    void over(long items) {
        enqueue(new long[] {rounded(items)}, new long[] {GROUP});
    }

    /** Runs a work-item for each value of a field of that shape. */
    void over(Shape shape) {
        enqueue(new long[] {rounded(shape.nx()), shape.ny(), shape.nz()}, new long[] {GROUP, 1, 1});
    }

    private static long rounded(long items) {
        return (items + GROUP - 1) / GROUP * GROUP;
    }

    private void enqueue(long[] global, long[] local) {
        try {
            CL.clEnqueueNDRangeKernel(
                    session.queue(), kernel, global.length, null, global, local, 0, null, null);
        } catch (CLException failure) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    "kernel '"
                            + name
                            + "' failed on "
                            + session.device().name()
                            + ": "
                            + failure.getMessage(),
                    "",
                    "the device may be lost or busy; try again, or --backend reference",
                    failure);
        }
    }
}
