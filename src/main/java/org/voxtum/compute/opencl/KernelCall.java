package org.voxtum.compute.opencl;

import org.jocl.Pointer;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.Precision;
import org.voxtum.grid.Shape;

/** One call of a kernel: its arguments in order, then where it runs. */
final class KernelCall {
    /** Values of a block, as in kernels/real.cl. */
    private static final int BLOCK = 64;

    private final OpenClSession session;
    private final LoadedKernel kernel;
    private final KernelArguments arguments = new KernelArguments();

    KernelCall(OpenClSession session, LoadedKernel kernel) {
        this.session = session;
        this.kernel = kernel;
    }

    /** Name of the kernel. */
    String name() {
        return kernel.name();
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
        arguments.add(buffer);
        return this;
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

    private KernelCall argument(long bytes, Pointer value) {
        arguments.add(bytes, value);
        return this;
    }

    /** Runs a work-item for each of so many items. */
    void over(long items) {
        launch(WorkItems.of(items));
    }

    /** Runs a pointwise kernel, whose last argument this is, on so many values. */
    void at(long values) {
        count(values);
        boolean blocks = kernel.name().endsWith(OpenClSession.BLOCKS);
        over(blocks ? (values + BLOCK - 1) / BLOCK : values);
    }

    /** Runs a work-item for each value of a field of that shape. */
    void over(Shape shape) {
        launch(WorkItems.of(shape));
    }

    /** Runs a work-item, a group by itself, for each of so many items. */
    void overSingly(long items) {
        launch(WorkItems.singly(items));
    }

    /** Runs so many groups of so many work-items that work together. */
    void overGroups(long groups, int size) {
        launch(WorkItems.groups(groups, size));
    }

    /** Runs a work-item for each tile of a field of that shape. */
    void overTiles(Shape shape, int x, int y, int z) {
        launch(WorkItems.tiles(shape, x, y, z));
    }

    private void launch(WorkItems items) {
        session.launcher().launch(kernel, arguments, items);
    }
}
