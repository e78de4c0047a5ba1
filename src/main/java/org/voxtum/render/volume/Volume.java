package org.voxtum.render.volume;

import java.util.stream.IntStream;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field.VoxelFunction;
import org.voxtum.grid.VoxelGrid;

/**
 * A scalar field to be looked at, in single precision: between voxel centres it is trilinear. A
 * voxel without a value, NaN, lets everything through; its border is half-way to its neighbours.
 */
public final class Volume {
    /**
     * How much must be present for a place to have a value: half, between voxels with and without.
     */
    private static final double BORDER = 0.5;

    private final VoxelGrid grid;
    private final float[][] values;
    private final float[][] presence;
    private final double least;
    private final double largest;

    private Volume(VoxelGrid grid, float[][] values, boolean complete, double least, double most) {
        this.grid = grid;
        this.values = values;
        this.presence = complete ? null : split(values);
        this.least = least;
        this.largest = most;
    }

    /** Values at voxel centres; what is NaN or infinite counts as no value. */
    public static Volume of(VoxelGrid grid, VoxelFunction function) {
        int plane = Math.multiplyExact(grid.nx(), grid.ny());
        float[][] values = new float[grid.nz()][plane];
        double[][] ranges = new double[grid.nz()][];
        IntStream.range(0, grid.nz())
                .parallel()
                .forEach(z -> ranges[z] = fill(values[z], grid, z, function));
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        boolean complete = true;
        for (double[] range : ranges) {
            least = Math.min(least, range[0]);
            largest = Math.max(largest, range[1]);
            complete &= range[2] == 0;
        }
        return new Volume(grid, values, complete, least, largest);
    }

    /** Least and largest value of a plane, and how many voxels have none. */
    private static double[] fill(float[] plane, VoxelGrid grid, int z, VoxelFunction function) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0};
        for (int y = 0; y < grid.ny(); y++) {
            for (int x = 0; x < grid.nx(); x++) {
                float value = (float) function.at(x, y, z);
                boolean finite = Float.isFinite(value);
                plane[y * grid.nx() + x] = finite ? value : Float.NaN;
                range[0] = finite ? Math.min(range[0], value) : range[0];
                range[1] = finite ? Math.max(range[1], value) : range[1];
                range[2] += finite ? 0 : 1;
            }
        }
        return range;
    }

    /** 1 where there is a value, else 0, which takes the value's place too. */
    private static float[][] split(float[][] values) {
        float[][] presence = new float[values.length][values[0].length];
        for (int z = 0; z < values.length; z++) {
            for (int i = 0; i < values[z].length; i++) {
                boolean absent = Float.isNaN(values[z][i]);
                presence[z][i] = absent ? 0 : 1;
                values[z][i] = absent ? 0 : values[z][i];
            }
        }
        return presence;
    }

    /** The grid. */
    public VoxelGrid grid() {
        return grid;
    }

    /** Smallest value; above {@link #largest} where there is none. */
    public double least() {
        return least;
    }

    /** Largest value. */
    public double largest() {
        return largest;
    }

    /** Whether any voxel has a value. */
    public boolean hasValues() {
        return least <= largest;
    }

    /** Whether every voxel has one. */
    public boolean isComplete() {
        return presence == null;
    }

    /** Value of a voxel, NaN where it has none. */
    public double voxel(int x, int y, int z) {
        int at = y * grid.nx() + x;
        return presence != null && presence[z][at] == 0 ? Double.NaN : values[z][at];
    }

    /** Value at a place [m]; NaN outside of the grid and where there is none. */
    public double valueAt(double[] position) {
        double[] at = new double[3];
        for (Axis axis : Axis.values()) {
            int i = axis.ordinal();
            at[i] = Place.of(grid, axis, position[i]);
            int count = axis == Axis.X ? grid.nx() : axis == Axis.Y ? grid.ny() : grid.nz();
            if (!(at[i] >= -0.5 && at[i] <= count - 0.5)) {
                return Double.NaN;
            }
        }
        return at(at[0], at[1], at[2]);
    }

    /**
     * Value at a place in voxels, 0 the centre of the first; NaN where less than half is present.
     */
    double at(double x, double y, double z) {
        int x0 = lower(x, grid.nx());
        int y0 = lower(y, grid.ny());
        int z0 = lower(z, grid.nz());
        double fx = part(x, x0, grid.nx());
        double fy = part(y, y0, grid.ny());
        double fz = part(z, z0, grid.nz());
        double value = between(values, x0, y0, z0, fx, fy, fz);
        if (presence == null) {
            return value;
        }
        double present = between(presence, x0, y0, z0, fx, fy, fz);
        return present >= BORDER ? value / present : Double.NaN;
    }

    /** The same for a slope: 0 where nothing is present. */
    double near(double x, double y, double z) {
        double value = at(x, y, z);
        return Double.isNaN(value) ? 0 : value;
    }

    private static int lower(double at, int count) {
        return Math.max(0, Math.min(count - 2, (int) at)); // below 0 it is held to 0 anyway
    }

    private static double part(double at, int lower, int count) {
        return count == 1 ? 0 : Math.max(0, Math.min(1, at - lower));
    }

    private double between(float[][] field, int x, int y, int z, double fx, double fy, double fz) {
        int nx = grid.nx();
        int right = nx > 1 ? 1 : 0;
        int at = y * nx + x;
        int up = grid.ny() > 1 ? at + nx : at;
        float[] low = field[z];
        float[] high = field[grid.nz() > 1 ? z + 1 : z];
        double a = low[at] + fx * (low[at + right] - low[at]);
        double b = low[up] + fx * (low[up + right] - low[up]);
        double c = high[at] + fx * (high[at + right] - high[at]);
        double d = high[up] + fx * (high[up + right] - high[up]);
        double below = a + fy * (b - a);
        double above = c + fy * (d - c);
        return below + fz * (above - below);
    }
}
