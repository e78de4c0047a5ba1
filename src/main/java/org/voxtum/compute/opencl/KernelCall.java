package org.voxtum.compute.opencl;

import org.jocl.CL;
import org.jocl.NativePointerObject;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_kernel;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.Precision;
import org.voxtum.grid.Shape;

/** One call of a kernel: its arguments in order, then where it runs. */
final class KernelCall {
    private final OpenClSession session;
    private final String name;
    private final cl_kernel kernel;
    private final long group;
    private int next;

    /**
     * @param group work-items along x of a group, which the kernel can have on this device; long in
     *     x, since neighbours in x share cache lines
     */
    KernelCall(OpenClSession session, String name, cl_kernel kernel, long group) {
        this.session = session;
        this.name = name;
        this.kernel = kernel;
        this.group = group;
    }

    KernelCall field(DeviceField field) {
        return buffer(OpenClField.of(field).buffer());
    }

    /** The memory of a field and of what it carries. */
    KernelCall fieldAndCarry(DeviceField field) {
        OpenClField both = OpenClField.of(field);
        return buffer(both.buffer()).buffer(both.carry());
    }

    KernelCall buffer(DeviceBuffer buffer) {
        return argument(Sizeof.cl_mem, Pointer.to(buffer.handle()));
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
        enqueue(new long[] {rounded(items)}, new long[] {group});
    }

    /** Runs a work-item for each value of a field of that shape. */
    void over(Shape shape) {
        enqueue(new long[] {rounded(shape.nx()), shape.ny(), shape.nz()}, new long[] {group, 1, 1});
    }

    /** Runs a work-item, a group by itself, for each of so many items. */
    void overSingly(long items) {
        enqueue(new long[] {items}, new long[] {1});
    }

    /** Runs so many groups of so many work-items. */
    void overGroups(long groups, long size) {
        enqueue(new long[] {groups * size}, new long[] {size});
    }

    /** Runs a work-item for each tile of a field of that shape. */
    void overTiles(Shape shape, int x, int y, int z) {
        enqueue(
                new long[] {parts(shape.nx(), x), parts(shape.ny(), y), parts(shape.nz(), z)},
                new long[] {1, 1, 1});
    }

    private static long parts(int whole, int part) {
        return ((long) whole + part - 1) / part;
    }

    private long rounded(long items) {
        return (items + group - 1) / group * group;
    }

    private void enqueue(long[] global, long[] local) {
        DriverCall.run(
                session.device().about(),
                "kernel '" + name + "'",
                () ->
                        CL.clEnqueueNDRangeKernel(
                                session.queue(),
                                kernel,
                                global.length,
                                null,
                                global,
                                local,
                                0,
                                null,
                                null));
    }
}
