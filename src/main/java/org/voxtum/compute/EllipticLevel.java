package org.voxtum.compute;

import org.voxtum.grid.Axis;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * One level of {@code a p + sum T (p - p_nb)}: coefficients in 1/s per fine voxel volume. The three
 * fields hold T of every face, or what T follows of: k or the resistance 1/(2 k) of every voxel,
 * whichever the backend's kernels take.
 *
 * @param shape cells
 * @param faceX T between cells x-1 and x, shape (nx+1, ny, nz), 0 at the box; or k or 1/(2 k) along
 *     x of the cells
 * @param faceY the same along y
 * @param faceZ the same along z
 * @param absorption a, with the fixed and Robin faces of the box and of baths added
 * @param perArea what is divided by the sum of two resistances 1/(2 k)
 */
public record EllipticLevel(
        Shape shape,
        DeviceField faceX,
        DeviceField faceY,
        DeviceField faceZ,
        DeviceField absorption,
        PerArea perArea) {
    /**
     * 1/d^2 along the axes; all 0 where T is stored.
     *
     * @param x along x [1/m^2]
     * @param y along y
     * @param z along z
     */
    public record PerArea(double x, double y, double z) {
        /** T is stored. */
        static final PerArea STORED = new PerArea(0, 0, 0);

        /** Of voxels. */
        public static PerArea of(VoxelGrid grid) {
            return new PerArea(
                    inverseSquare(grid.dx()), inverseSquare(grid.dy()), inverseSquare(grid.dz()));
        }

        private static double inverseSquare(double spacing) {
            return 1 / (spacing * spacing);
        }

        /** Along an axis. */
        public double along(Axis axis) {
            return axis == Axis.X ? x : axis == Axis.Y ? y : z;
        }
    }

    /** A level whose T are stored. */
    public EllipticLevel(
            Shape shape,
            DeviceField faceX,
            DeviceField faceY,
            DeviceField faceZ,
            DeviceField absorption) {
        this(shape, faceX, faceY, faceZ, absorption, PerArea.STORED);
    }

    /** T of the faces normal to an axis, or what it follows of. */
    public DeviceField faces(Axis axis) {
        return axis == Axis.X ? faceX : axis == Axis.Y ? faceY : faceZ;
    }

    /** Whether T is stored, not k. */
    public boolean storesFaces() {
        return perArea.x() == 0;
    }
}
