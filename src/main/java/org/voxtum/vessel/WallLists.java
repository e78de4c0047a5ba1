package org.voxtum.vessel;

import org.voxtum.grid.VoxelGrid;

/**
 * How long the lists of a network's walls on a grid may get, from the network alone: samples that
 * find no tissue are left out of them, and those of one station in one voxel are one place.
 *
 * @param stations along perfused segments
 * @param samples of wall, each a place of its own
 */
public record WallLists(long stations, long samples) {
    /** Most samples that can be held. */
    public static final long MOST_SAMPLES = 2_000_000_000L;

    /** A voxel and a share. */
    private static final int PER_PLACE = Long.BYTES + Double.BYTES;

    /** Voxel and stretch of a piece of wall, what passes it and what is beside it now. */
    private static final int PER_PIECE = 2 * Integer.BYTES + 5 * Double.BYTES;

    /** What accelerates the balance with the tissue, and what plasma has of a stretch beside. */
    private static final int PER_STRETCH = 140 * Double.BYTES;

    /** Its place, what passes its walls, and what enters now. */
    private static final int PER_VOXEL = Integer.BYTES + 5 * Double.BYTES;

    /** Of a network on a grid. */
    public static WallLists of(VoxelGrid grid, NetworkState state) {
        VesselNetwork network = state.network();
        long stations = 0;
        long samples = 0;
        for (int i = 0; i < network.segments().size(); i++) {
            Capsule capsule = Capsule.of(network, network.segments().get(i));
            boolean perfused = state.segments().get(i).perfused();
            WallLists own = perfused ? WallSamples.count(grid, capsule) : new WallLists(0, 0);
            stations = Math.min(WallSamples.MOST, stations + own.stations);
            samples = Math.min(WallSamples.MOST, samples + own.samples);
        }
        return new WallLists(stations, samples);
    }

    /** Bytes that say where the walls lie. */
    public long bytes() {
        return PER_PLACE * samples + Integer.BYTES * stations;
    }

    /**
     * Bytes of an agent whose plasma exchanges along the network, while it has its turn.
     *
     * @param pieces of wall
     * @param stretches of plasma that have a concentration
     * @param voxels with walls
     */
    public static long ofAgent(long pieces, long stretches, long voxels) {
        return PER_PIECE * pieces + PER_STRETCH * stretches + PER_VOXEL * voxels;
    }

    /**
     * The same before anything is allocated.
     *
     * @param longestCell of plasma that takes its time [m]; infinite where it passes at once
     * @param length of all segments [m]
     * @param grid of the tissue
     * @param voxels with walls at most
     */
    public long ofAgent(double longestCell, double length, VoxelGrid grid, long voxels) {
        double station = grid.smallestSpacing() / WallSamples.PER_EDGE;
        long parts = (long) Math.max(1, Math.ceil(station / longestCell * (1 - 1e-12)));
        long bare = (long) Math.ceil(length / longestCell);
        return ofAgent(parts * samples, parts * stations + bare, voxels);
    }
}
