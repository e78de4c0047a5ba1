package org.voxtum.compute;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.voxtum.compute.opencl.OpenClBackend;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/** Fields of a backend for the contract tests, whole or in chunks of one plane. */
final class KernelFields {
    /**
     * A bound on rounding told in double precision, in as many last places of a backend's fields.
     */
    static double inPrecision(Backend backend, double inDouble) {
        return isSingle(backend) ? inDouble * Math.ulp(1f) / Math.ulp(1.0) : inDouble;
    }

    /** The nearest number that a field of a backend holds. */
    static double nearest(Backend backend, double value) {
        return isSingle(backend) ? (float) value : value;
    }

    private static boolean isSingle(Backend backend) {
        return backend instanceof OpenClBackend device && device.precision() == Precision.SINGLE;
    }

    private final Backend backend;
    final VoxelGrid grid;
    private final boolean chunked;
    private final Random random = new Random(7);
    private int count;

    KernelFields(Backend backend, VoxelGrid grid, boolean chunked) {
        this.backend = backend;
        this.grid = grid;
        this.chunked = chunked;
    }

    Backend backend() {
        return backend;
    }

    Shape shape() {
        return shape(Shape.of(grid));
    }

    private Shape shape(Shape whole) {
        return chunked ? new Shape(whole.nx(), whole.ny(), whole.nz(), 1) : whole;
    }

    DeviceField of(Field.VoxelFunction function) {
        return upload(shape(), function);
    }

    DeviceField zeros() {
        return of((x, y, z) -> 0);
    }

    DeviceField between(double least, double most) {
        return of((x, y, z) -> least + (most - least) * random.nextDouble());
    }

    DeviceField faces(Axis axis, Field.VoxelFunction function) {
        return upload(shape(Shape.ofFaces(grid, axis)), function);
    }

    /** Values of inner faces; the box's own are 0. */
    DeviceField innerFaces(Axis axis, double least, double most) {
        return faces(
                axis,
                (x, y, z) -> {
                    int position = axis == Axis.X ? x : axis == Axis.Y ? y : z;
                    double value = least + (most - least) * random.nextDouble();
                    return position == 0 || position == grid.count(axis) ? 0 : value;
                });
    }

    private DeviceField upload(Shape shape, Field.VoxelFunction function) {
        return backend.upload("field " + count++, new Field(shape).fillBy(function));
    }

    /** All values in the order of storage, x fastest. */
    double[] values(DeviceField field) {
        Field host = backend.download(field);
        Shape shape = host.shape();
        double[] out = new double[(int) shape.size()];
        for (int z = 0; z < shape.nz(); z++) {
            int at = host.rowOffset(0, z);
            System.arraycopy(host.chunk(z), at, out, z * shape.planeSize(), shape.planeSize());
        }
        return out;
    }

    /** What an action gives when so many threads may share it. */
    static double[] onThreads(int threads, java.util.concurrent.Callable<double[]> action) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(action).join();
        } finally {
            pool.shutdown();
        }
    }
}
