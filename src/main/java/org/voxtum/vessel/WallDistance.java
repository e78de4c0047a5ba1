package org.voxtum.vessel;

import java.util.stream.IntStream;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

/**
 * Distance of each voxel centre to the nearest vessel wall. Blocks of voxels are halved again and
 * again; a vessel that is farther from the block's centre than the nearest one by more than the
 * block's diagonal can be nearest nowhere in it and is left out below, so the result is exact.
 */
public final class WallDistance {
    private static final int SLAB = 8;
    private static final int LEAF = 4;

    private final VoxelGrid grid;
    private final Capsule[] capsules;
    private final Field distance;

    private WallDistance(VoxelGrid grid, Capsule[] capsules) {
        this.grid = grid;
        this.capsules = capsules;
        this.distance = Field.on(grid);
    }

    /**
     * Distance of one point to the nearest perfused wall [m]; negative inside, infinite without
     * one.
     */
    public static double of(NetworkState state, double x, double y, double z) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < state.segments().size(); i++) {
            if (state.segments().get(i).perfused()) {
                VesselSegment segment = state.network().segments().get(i);
                Capsule capsule = Capsule.of(state.network(), segment);
                least = Math.min(least, capsule.distance(x, y, z));
            }
        }
        return least;
    }

    /**
     * Least distance to the axis of a perfused segment less its radius [m]: negative inside a
     * vessel, infinite without a perfused segment.
     */
    public static Field toNearestPerfused(VoxelGrid grid, NetworkState state) {
        VesselNetwork network = state.network();
        Capsule[] perfused =
                IntStream.range(0, network.segments().size())
                        .filter(i -> state.segments().get(i).perfused())
                        .mapToObj(i -> Capsule.of(network, network.segments().get(i)))
                        .toArray(Capsule[]::new);
        WallDistance result = new WallDistance(grid, perfused);
        result.fill();
        return result.distance;
    }

    private void fill() {
        if (capsules.length == 0) {
            distance.fill(Double.POSITIVE_INFINITY);
            return;
        }
        int[] all = IntStream.range(0, capsules.length).toArray();
        IntStream.range(0, (grid.nz() + SLAB - 1) / SLAB)
                .parallel()
                .forEach(
                        slab -> {
                            int last = Math.min(grid.nz(), (slab + 1) * SLAB);
                            fill(new Block(0, grid.nx(), 0, grid.ny(), slab * SLAB, last), all);
                        });
    }

    /** Voxels from the first (inside) to the last (outside) along each axis. */
    private record Block(int x0, int x1, int y0, int y1, int z0, int z1) {
        int longest() {
            return Math.max(x1 - x0, Math.max(y1 - y0, z1 - z0));
        }

        /** The lower or upper half, cut across the longest axis. */
        Block half(boolean upper) {
            int most = longest();
            if (x1 - x0 == most) {
                int cut = (x0 + x1) / 2;
                return new Block(upper ? cut : x0, upper ? x1 : cut, y0, y1, z0, z1);
            }
            if (y1 - y0 == most) {
                int cut = (y0 + y1) / 2;
                return new Block(x0, x1, upper ? cut : y0, upper ? y1 : cut, z0, z1);
            }
            int cut = (z0 + z1) / 2;
            return new Block(x0, x1, y0, y1, upper ? cut : z0, upper ? z1 : cut);
        }
    }

    private void fill(Block block, int[] candidates) {
        int[] kept = nearEnough(block, candidates);
        if (block.longest() <= LEAF) {
            fillLeaf(block, kept);
            return;
        }
        fill(block.half(false), kept);
        fill(block.half(true), kept);
    }

    private int[] nearEnough(Block block, int[] candidates) {
        double x = grid.originX() + (block.x0() + block.x1()) / 2.0 * grid.dx();
        double y = grid.originY() + (block.y0() + block.y1()) / 2.0 * grid.dy();
        double z = grid.originZ() + (block.z0() + block.z1()) / 2.0 * grid.dz();
        double[] distances = new double[candidates.length];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < candidates.length; i++) {
            distances[i] = capsules[candidates[i]].distance(x, y, z);
            least = Math.min(least, distances[i]);
        }
        double limit = least + diagonal(block);
        return IntStream.range(0, candidates.length)
                .filter(i -> distances[i] <= limit)
                .map(i -> candidates[i])
                .toArray();
    }

    /**
     * Corner to corner of the block: more than from centre to centre, so rounding cannot matter.
     */
    private double diagonal(Block block) {
        double x = (block.x1() - block.x0()) * grid.dx();
        double y = (block.y1() - block.y0()) * grid.dy();
        double z = (block.z1() - block.z0()) * grid.dz();
        return Math.sqrt(x * x + y * y + z * z);
    }

    private void fillLeaf(Block block, int[] candidates) {
        for (int z = block.z0(); z < block.z1(); z++) {
            for (int y = block.y0(); y < block.y1(); y++) {
                int row = distance.rowOffset(y, z);
                for (int x = block.x0(); x < block.x1(); x++) {
                    distance.chunk(z)[row + x] = least(candidates, x, y, z);
                }
            }
        }
    }

    private double least(int[] candidates, int x, int y, int z) {
        double least = Double.POSITIVE_INFINITY;
        for (int candidate : candidates) {
            double here =
                    capsules[candidate].distance(grid.centreX(x), grid.centreY(y), grid.centreZ(z));
            least = Math.min(least, here);
        }
        return least;
    }
}
