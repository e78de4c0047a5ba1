package org.voxtum.vessel;

import java.util.Arrays;
import org.voxtum.grid.VoxelGrid;

/**
 * Where on the grid the wall of each perfused segment lies: stations along its axis from first to
 * second node, and for each the voxels that carry its samples with their shares of the segment's
 * wall. Segments none of whose wall found tissue have no stations.
 */
public final class WallPlaces {
    private final double[] befores;
    private final double[] lengths;
    private final int[] firstStation;
    private final int[] firstPlace;
    private final long[] voxels;
    private final double[] shares;

    private WallPlaces(Builder built) {
        befores = built.befores;
        lengths = built.lengths;
        firstStation = built.firstStation;
        firstPlace = Arrays.copyOf(built.firstPlace, built.stations + 1);
        voxels = Arrays.copyOf(built.voxels, built.places);
        shares = Arrays.copyOf(built.shares, built.places);
    }

    /** Stations of all segments. */
    public int stations() {
        return firstPlace.length - 1;
    }

    /** Number of the first station of a segment; that of the segment after the last is the end. */
    public int firstStation(int segment) {
        return firstStation[segment];
    }

    /** Number of the first place of a station; that of the station after the last is the end. */
    public int firstPlace(int station) {
        return firstPlace[station];
    }

    /** Position in storage of a place's voxel. */
    public long voxel(int place) {
        return voxels[place];
    }

    /** Share of its segment's wall that a place carries [-]; those of a segment add up to 1. */
    public double share(int place) {
        return shares[place];
    }

    /** Length of a segment inside the box [m]; 0 without stations. */
    public double length(int segment) {
        return lengths[segment];
    }

    /** Length of a segment from its first node to where it enters the box [m]. */
    double before(int segment) {
        return befores[segment];
    }

    /** What is done with a place and its voxel. */
    @FunctionalInterface
    interface Visit {
        void at(int segment, int station, int place, int x, int y, int z);
    }

    /** Goes to every place, in their order. */
    void visit(VoxelGrid grid, Visit visit) {
        for (int segment = 0; segment < lengths.length; segment++) {
            for (int s = firstStation[segment]; s < firstStation[segment + 1]; s++) {
                for (int i = firstPlace[s]; i < firstPlace[s + 1]; i++) {
                    long row = voxels[i] / grid.nx();
                    int x = (int) (voxels[i] % grid.nx());
                    visit.at(segment, s, i, x, (int) (row % grid.ny()), (int) (row / grid.ny()));
                }
            }
        }
    }

    /** Takes in segments in their order. */
    static final class Builder {
        private final double[] befores;
        private final double[] lengths;
        private final int[] firstStation;
        private int[] firstPlace = new int[1024];
        private long[] voxels = new long[1024];
        private double[] shares = new double[1024];
        private int segment;
        private int stations;
        private int places;

        Builder(int segments) {
            befores = new double[segments];
            lengths = new double[segments];
            firstStation = new int[segments + 1];
        }

        /**
         * The samples of the next segment, station after station.
         *
         * @param targets voxel of each sample, {@link NearestTissue#NONE} for none
         * @param around samples of a station
         * @param before length of the segment from its first node to the box [m]
         * @param length of the segment inside the box [m]
         */
        void segment(long[] targets, int around, double before, double length) {
            int placed = (int) Arrays.stream(targets).filter(t -> t != NearestTissue.NONE).count();
            for (int i = 0; placed > 0 && i < targets.length; i += around) {
                station(Arrays.copyOfRange(targets, i, i + around), 1.0 / placed);
            }
            befores[segment] = before;
            lengths[segment] = placed > 0 ? length : 0;
            next();
        }

        /** A segment without any wall on the grid. */
        void next() {
            segment++;
            firstStation[segment] = stations;
        }

        private void station(long[] targets, double share) {
            Arrays.sort(targets);
            int before = places;
            for (long target : targets) {
                if (target == NearestTissue.NONE) {
                    continue;
                }
                if (places > before && voxels[places - 1] == target) {
                    shares[places - 1] += share;
                } else {
                    place(target, share);
                }
            }
            if (places > before) {
                stations++;
                if (stations == firstPlace.length) {
                    firstPlace = Arrays.copyOf(firstPlace, 2 * stations);
                }
                firstPlace[stations] = places;
            }
        }

        private void place(long voxel, double share) {
            if (places == voxels.length) {
                voxels = Arrays.copyOf(voxels, 2 * places);
                shares = Arrays.copyOf(shares, 2 * places);
            }
            voxels[places] = voxel;
            shares[places] = share;
            places++;
        }

        WallPlaces build() {
            return new WallPlaces(this);
        }
    }
}
