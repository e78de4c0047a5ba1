package org.voxtum.compute.opencl;

import org.voxtum.compute.Carry;
import org.voxtum.compute.Precision;
import org.voxtum.grid.Shape;

/**
 * Bytes of what a backend allocates on a device, for those that allocate it and for a plan before
 * that.
 *
 * @param precision type of the numbers in fields
 * @param sums type of sums on the device
 */
public record BufferSizes(Precision precision, Precision sums) {
    /** Values that a kernel with parts of its own may leave, times three. */
    static final int MOST_PARTS = 3 * 16384;

    /** Sizes on a device. */
    public static BufferSizes on(DeviceDescription device, Precision precision) {
        return new BufferSizes(precision, device.doubles() ? Precision.DOUBLE : Precision.SINGLE);
    }

    /** A field without what it carries. */
    public long field(Shape shape) {
        return shape.size() * precision.bytes();
    }

    /** What a field carries beside its values; 0 in double precision. */
    public long carry(Shape shape, Carry carry) {
        return precision == Precision.SINGLE ? shape.size() * CarriedValues.bytes(carry) : 0;
    }

    /** A number for every region or for every voxel at a face. */
    public long table(long numbers) {
        return Math.max(numbers, 1) * precision.bytes();
    }

    /** Region of every voxel. */
    public long labels(Shape shape) {
        return shape.size();
    }

    /** Concentrations that the six faces of the box are held at. */
    public long held(Shape shape) {
        long nx = shape.nx();
        long ny = shape.ny();
        long nz = shape.nz();
        return 2 * (ny * nz + nx * nz + nx * ny) * precision.bytes();
    }

    /** Positions of voxels at faces. */
    public long facePositions(long voxels) {
        return Math.max(voxels, 1) * Long.BYTES;
    }

    /** Positions of voxels that kernels go to alone. */
    public long voxelPositions(long voxels) {
        return facePositions(voxels);
    }

    /** Where reductions leave their parts. */
    public long partialSums() {
        return (long) MOST_PARTS * sums.bytes();
    }

    /** What shows that the device still answers. */
    public long pulse() {
        return 1;
    }
}
