package org.voxtum.vessel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * Counts which of 4 x 4 x 4 points in each voxel lie in the union of capsules: one bit a point,
 * plane by plane, so that capsules that overlap count once.
 */
final class NetworkRasterBlood {
    private static final int SIDE = 4;

    private final VoxelGrid grid;
    private final Capsule[] capsules;
    private final int[][] byPlane;
    private final double halfDiagonal;

    private NetworkRasterBlood(VoxelGrid grid, Capsule[] capsules) {
        this.grid = grid;
        this.capsules = capsules;
        this.byPlane = new int[grid.nz()][];
        this.halfDiagonal =
                Math.sqrt(grid.dx() * grid.dx() + grid.dy() * grid.dy() + grid.dz() * grid.dz())
                        / 2;
    }

    /** Fractions for all capsules, those without blood flow included. */
    static BloodFraction of(VoxelGrid grid, Capsule[] capsules) {
        NetworkRasterBlood raster = new NetworkRasterBlood(grid, capsules);
        raster.sortByPlane();
        BloodFraction fraction = new BloodFraction(Shape.of(grid));
        IntStream.range(0, grid.nz()).parallel().forEach(z -> raster.plane(z, fraction));
        return fraction;
    }

    private void sortByPlane() {
        int[] filled = new int[grid.nz()];
        for (Capsule capsule : capsules) {
            for (int z = firstPlane(capsule); z <= lastPlane(capsule); z++) {
                filled[z]++;
            }
        }
        Arrays.setAll(byPlane, z -> new int[filled[z]]);
        for (int i = capsules.length - 1; i >= 0; i--) {
            for (int z = firstPlane(capsules[i]); z <= lastPlane(capsules[i]); z++) {
                byPlane[z][--filled[z]] = i;
            }
        }
    }

    private int firstPlane(Capsule capsule) {
        return first((capsule.lowerZ() - grid.originZ()) / grid.dz());
    }

    private int lastPlane(Capsule capsule) {
        return last((capsule.upperZ() - grid.originZ()) / grid.dz(), grid.nz());
    }

    private static int first(double position) {
        return (int) Math.max(0, Math.floor(position));
    }

    private static int last(double position, int count) {
        return (int) Math.min(count - 1, Math.floor(position));
    }

    private void plane(int z, BloodFraction fraction) {
        if (byPlane[z].length == 0) {
            return;
        }
        long[] points = new long[grid.nx() * grid.ny()];
        for (int index : byPlane[z]) {
            mark(capsules[index], z, points);
        }
        fraction.setPlane(z, points);
    }

    private void mark(Capsule capsule, int z, long[] points) {
        int firstX = first((capsule.lowerX() - grid.originX()) / grid.dx());
        int lastX = last((capsule.upperX() - grid.originX()) / grid.dx(), grid.nx());
        int firstY = first((capsule.lowerY() - grid.originY()) / grid.dy());
        int lastY = last((capsule.upperY() - grid.originY()) / grid.dy(), grid.ny());
        for (int y = firstY; y <= lastY; y++) {
            for (int x = firstX; x <= lastX; x++) {
                points[x + grid.nx() * y] |= pointsInside(capsule, x, y, z);
            }
        }
    }

    private long pointsInside(Capsule capsule, int x, int y, int z) {
        double distance = capsule.distance(grid.centreX(x), grid.centreY(y), grid.centreZ(z));
        if (distance > halfDiagonal) {
            return 0;
        }
        if (distance < -halfDiagonal) {
            return -1;
        }
        double limit = capsule.radius() * capsule.radius();
        long inside = 0;
        for (int bit = 0; bit < BloodFraction.POINTS; bit++) {
            double px = grid.originX() + (x + part(bit % SIDE)) * grid.dx();
            double py = grid.originY() + (y + part(bit / SIDE % SIDE)) * grid.dy();
            double pz = grid.originZ() + (z + part(bit / (SIDE * SIDE))) * grid.dz();
            inside |= capsule.squaredDistanceToAxis(px, py, pz) <= limit ? 1L << bit : 0;
        }
        return inside;
    }

    private static double part(int point) {
        return (point + 0.5) / SIDE;
    }
}
