package org.voxtum.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voxtum.compute.Carry;
import org.voxtum.compute.opencl.BufferSizes;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/** A list of buffers that grows by what solver and backend allocate together. */
final class DeviceBuffers {
    private final VoxelGrid grid;
    private final Shape shape;
    private final BufferSizes sizes;
    private final List<DevicePhase.PlannedBuffer> list = new ArrayList<>();

    DeviceBuffers(VoxelGrid grid, BufferSizes sizes) {
        this.grid = grid;
        this.shape = Shape.of(grid);
        this.sizes = sizes;
    }

    List<DevicePhase.PlannedBuffer> list() {
        return List.copyOf(list);
    }

    long bytes() {
        return list.stream().mapToLong(DevicePhase.PlannedBuffer::bytes).sum();
    }

    /** One buffer. */
    DeviceBuffers buffer(String name, long bytes) {
        list.add(new DevicePhase.PlannedBuffer(name, bytes));
        return this;
    }

    /** So many fields of a value a voxel; none where it is 0. */
    DeviceBuffers fields(String name, int count) {
        if (count > 0) {
            list.add(
                    new DevicePhase.PlannedBuffer(
                            name, count * sizes.field(shape), sizes.field(shape)));
        }
        return this;
    }

    /** A field and, in single precision, what it carries. */
    DeviceBuffers carrying(String name, Carry carry) {
        fields(name, 1);
        return sizes.carry(shape, carry) > 0
                ? buffer(name + ", carried rounding", sizes.carry(shape, carry))
                : this;
    }

    /** A value a face along every axis. */
    DeviceBuffers faces(String name) {
        for (Axis axis : Axis.values()) {
            String along = name + " " + axis.name().toLowerCase(Locale.ROOT);
            buffer(along, sizes.field(Shape.ofFaces(grid, axis)));
        }
        return this;
    }

    /** Fields of conjugate gradients and the coarse levels of their multigrid cycle. */
    DeviceBuffers solver() {
        return solver("residual, direction, image, two of the cycle", ConjugateGradientFields.FINE);
    }

    /** The same where direction and image are lent. */
    DeviceBuffers borrowingSolver() {
        return solver("residual, two of the cycle", ConjugateGradientFields.FINE - 2);
    }

    private DeviceBuffers solver(String name, int fine) {
        fields(name, fine);
        long bytes = 0;
        long largest = 0;
        for (Shape level : new CoarseShapes(grid).all()) {
            long cells = sizes.field(level);
            long faces = CoarseShapes.faces(level) * sizes.precision().bytes();
            bytes += ConjugateGradientFields.COARSE * cells + faces;
            largest = Math.max(largest, faces - 2 * cells);
        }
        if (bytes > 0) {
            list.add(new DevicePhase.PlannedBuffer("coarse levels", bytes, largest));
        }
        return this;
    }
}
