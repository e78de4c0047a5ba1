package org.voxtum.render.volume;

import java.util.stream.IntStream;
import org.voxtum.grid.VoxelGrid;

/** Blocks of voxels in which a scene shows nothing, so that rays leap over them. */
final class EmptyBlocks {
    /** Voxels along an edge. */
    static final int EDGE = 8;

    private final int nx;
    private final int ny;
    private final boolean[] empty;

    EmptyBlocks(VolumeScene scene) {
        VoxelGrid grid = scene.layer().volume().grid();
        nx = blocks(grid.nx());
        ny = blocks(grid.ny());
        int nz = blocks(grid.nz());
        empty = new boolean[nx * ny * nz];
        IntStream.range(0, nz).parallel().forEach(z -> mark(scene, z));
    }

    private static int blocks(int voxels) {
        return (voxels + EDGE - 1) / EDGE;
    }

    private void mark(VolumeScene scene, int z) {
        for (int y = 0; y < ny; y++) {
            for (int x = 0; x < nx; x++) {
                empty[x + nx * (y + ny * z)] = isEmpty(scene, x * EDGE, y * EDGE, z * EDGE);
            }
        }
    }

    /** Whether voxels from a corner on, and one beyond on each side, have nothing to show. */
    private static boolean isEmpty(VolumeScene scene, int x, int y, int z) {
        double[] range = range(scene.layer().volume(), x, y, z);
        boolean shows = hasFront(scene, range) || shows(scene.mode(), scene.layer(), range);
        for (Layer layer : scene.second().stream().toList()) {
            shows = shows || shows(scene.mode(), layer, range(layer.volume(), x, y, z));
        }
        return !shows;
    }

    /** Least and largest value of those voxels, out of order where none has one. */
    private static double[] range(Volume volume, int x0, int y0, int z0) {
        VoxelGrid grid = volume.grid();
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int z = Math.max(0, z0 - 1); z < Math.min(grid.nz(), z0 + EDGE + 1); z++) {
            for (int y = Math.max(0, y0 - 1); y < Math.min(grid.ny(), y0 + EDGE + 1); y++) {
                for (int x = Math.max(0, x0 - 1); x < Math.min(grid.nx(), x0 + EDGE + 1); x++) {
                    double value = volume.voxel(x, y, z);
                    least = Double.isNaN(value) ? least : Math.min(least, value);
                    largest = Double.isNaN(value) ? largest : Math.max(largest, value);
                }
            }
        }
        return new double[] {least, largest};
    }

    private static boolean hasFront(VolumeScene scene, double[] range) {
        for (VolumeScene.FrontSurface front : scene.surfaces()) {
            if (front.value() >= range[0] && front.value() <= range[1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean shows(VolumeScene.Mode mode, Layer layer, double[] range) {
        return range[0] <= range[1]
                && switch (mode) {
                    case NONE -> false;
                    case MAXIMUM -> true;
                    case ABSORPTION -> isOpaque(layer.transfer(), range[0], range[1]);
                };
    }

    private static boolean isOpaque(Transfer transfer, double least, double largest) {
        double from = transfer.place(least);
        double to = transfer.place(largest);
        boolean opaque = transfer.opacity().at(from) > 0 || transfer.opacity().at(to) > 0;
        for (OpacityCurve.Point point : transfer.opacity().points()) {
            opaque |= point.opacity() > 0 && point.place() >= from && point.place() <= to;
        }
        return opaque;
    }

    /** Whether there is nothing to see around a place [voxels]. */
    boolean isEmpty(double x, double y, double z) {
        int bx = block(x, nx);
        int by = block(y, ny);
        int bz = block(z, empty.length / nx / ny);
        return empty[bx + nx * (by + ny * bz)];
    }

    private static int block(double at, int count) {
        return Math.max(0, Math.min(count - 1, (int) Math.floor((at + 0.5) / EDGE)));
    }
}
