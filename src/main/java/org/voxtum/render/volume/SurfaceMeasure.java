package org.voxtum.render.volume;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.voxtum.grid.VoxelGrid;

/**
 * Area of the surface on which a field has a value, and the volume where it has more, between voxel
 * centres: each cube of eight centres is cut into six tetrahedra, in which the field is linear (Doi
 * and Koide 1991, IEICE Trans E74:214).
 *
 * @param area [m^2]
 * @param volume [m^3]
 */
public record SurfaceMeasure(double area, double volume) {
    /** The six tetrahedra around the cube's diagonal; bit 0 is x, bit 1 y, bit 2 z. */
    private static final int[][] TETRAHEDRA = {
        {0, 1, 3, 7}, {0, 3, 2, 7}, {0, 2, 6, 7}, {0, 6, 4, 7}, {0, 4, 5, 7}, {0, 5, 1, 7}
    };

    /** Measures a front; voxels without a value take no part. */
    public static SurfaceMeasure of(Volume volume, double value) {
        VoxelGrid grid = volume.grid();
        SurfaceMeasure[] planes = new SurfaceMeasure[Math.max(0, grid.nz() - 1)];
        IntStream.range(0, planes.length)
                .parallel()
                .forEach(z -> planes[z] = plane(volume, value, z));
        return Stream.of(planes).reduce(new SurfaceMeasure(0, 0), SurfaceMeasure::plus);
    }

    private SurfaceMeasure plus(SurfaceMeasure other) {
        return new SurfaceMeasure(area + other.area, volume + other.volume);
    }

    private static SurfaceMeasure plane(Volume volume, double value, int z) {
        VoxelGrid grid = volume.grid();
        double[] sum = new double[2];
        double[] corners = new double[8];
        for (int y = 0; y < grid.ny() - 1; y++) {
            for (int x = 0; x < grid.nx() - 1; x++) {
                boolean complete = true;
                for (int i = 0; i < corners.length; i++) {
                    corners[i] = volume.voxel(x + (i & 1), y + (i >> 1 & 1), z + (i >> 2)) - value;
                    complete &= !Double.isNaN(corners[i]);
                }
                if (complete) {
                    cube(grid, corners, sum);
                }
            }
        }
        return new SurfaceMeasure(sum[0], sum[1]);
    }

    private static void cube(VoxelGrid grid, double[] corners, double[] sum) {
        int above = 0;
        for (double corner : corners) {
            above += corner > 0 ? 1 : 0;
        }
        if (above == corners.length) {
            sum[1] += grid.voxelVolume();
        } else if (above > 0) {
            for (int[] tetrahedron : TETRAHEDRA) {
                cut(grid, corners, tetrahedron, sum);
            }
        }
    }

    private static void cut(VoxelGrid grid, double[] corners, int[] at, double[] sum) {
        int[] ordered = new int[4];
        int inside = 0;
        int outside = 3;
        for (int corner : at) {
            if (corners[corner] > 0) {
                ordered[inside++] = corner;
            } else {
                ordered[outside--] = corner;
            }
        }
        double whole = grid.voxelVolume() / TETRAHEDRA.length;
        switch (inside) {
            case 1 -> corner(grid, corners, ordered, whole, 1, sum);
            case 2 -> edge(grid, corners, ordered, whole, sum);
            case 3 -> {
                sum[1] += whole;
                int[] turned = {ordered[3], ordered[0], ordered[1], ordered[2]};
                corner(grid, corners, turned, whole, -1, sum);
            }
            case 4 -> sum[1] += whole;
            default -> {}
        }
    }

    /** One corner is cut off, which counts with a sign. */
    private static void corner(
            VoxelGrid grid, double[] corners, int[] at, double whole, int sign, double[] sum) {
        double[][] cut = new double[3][];
        double part = 1;
        for (int i = 0; i < 3; i++) {
            cut[i] = between(grid, corners, at[0], at[i + 1]);
            part *= share(corners, at[0], at[i + 1]);
        }
        sum[0] += triangle(cut[0], cut[1], cut[2]);
        sum[1] += sign * whole * part;
    }

    /** Two corners are inside: the cut has four corners, and what is inside is a wedge. */
    private static void edge(
            VoxelGrid grid, double[] corners, int[] at, double whole, double[] sum) {
        double[] ac = between(grid, corners, at[0], at[2]);
        double[] ad = between(grid, corners, at[0], at[3]);
        double[] bc = between(grid, corners, at[1], at[2]);
        double[] bd = between(grid, corners, at[1], at[3]);
        sum[0] += triangle(ac, ad, bd) + triangle(ac, bd, bc);
        double a = share(corners, at[0], at[2]);
        double b = share(corners, at[0], at[3]);
        double c = share(corners, at[1], at[2]);
        double d = share(corners, at[1], at[3]);
        sum[1] += whole * (a * b + a * d * (1 - b) + c * d * (1 - a));
    }

    /** Part of an edge from one corner to where the field has the value. */
    private static double share(double[] corners, int from, int to) {
        return corners[from] / (corners[from] - corners[to]);
    }

    private static double[] between(VoxelGrid grid, double[] corners, int from, int to) {
        double part = share(corners, from, to);
        return new double[] {
            grid.dx() * ((from & 1) + part * ((to & 1) - (from & 1))),
            grid.dy() * ((from >> 1 & 1) + part * ((to >> 1 & 1) - (from >> 1 & 1))),
            grid.dz() * ((from >> 2) + part * ((to >> 2) - (from >> 2)))
        };
    }

    private static double triangle(double[] a, double[] b, double[] c) {
        double[] u = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
        double[] v = {c[0] - a[0], c[1] - a[1], c[2] - a[2]};
        double x = u[1] * v[2] - u[2] * v[1];
        double y = u[2] * v[0] - u[0] * v[2];
        double z = u[0] * v[1] - u[1] * v[0];
        return Math.sqrt(x * x + y * y + z * z) / 2;
    }
}
