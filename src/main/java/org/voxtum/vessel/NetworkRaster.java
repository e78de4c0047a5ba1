package org.voxtum.vessel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

/**
 * Puts the wall of a network's perfused segments onto the voxels of the tissue around it, so that
 * no wall area is lost: {@code sum S_V V = sum pi D L}. Wall that falls into lumen goes to the
 * nearest tissue; wall inside another vessel does not exist, its share goes to the rest of the
 * segment.
 */
public final class NetworkRaster {
    /** How far a sample may move, in voxel edges beyond the vessel's radius. */
    private static final double REACH = 3;

    private final VoxelGrid grid;
    private final TissueVoxels tissue;
    private final NetworkState state;
    private final Capsule[] capsules;
    private final CapsuleBins wide;
    private final double edge;
    private final NearestTissue nearest;
    private final Field area;
    private final Field pressure;
    private final Field arrival;
    private final Optional<WallPlaces.Builder> places;
    private final List<String> unplaced = new ArrayList<>();
    private final double[] point = new double[3];
    private double wallArea;
    private double movedArea;
    private double droppedArea;
    private double unplacedArea;

    private NetworkRaster(
            VoxelGrid grid,
            NetworkState state,
            Capsule[] capsules,
            TissueVoxels tissue,
            boolean keepsPlaces) {
        this.grid = grid;
        this.state = state;
        this.capsules = capsules;
        this.tissue = tissue;
        this.edge = grid.smallestSpacing();
        this.wide = new CapsuleBins(grid, capsules, edge / 2);
        this.nearest = new NearestTissue(grid, tissue);
        this.area = Field.on(grid);
        this.pressure = Field.on(grid);
        this.arrival = Field.on(grid);
        this.places =
                keepsPlaces
                        ? Optional.of(new WallPlaces.Builder(capsules.length))
                        : Optional.empty();
    }

    /**
     * Surface density, blood pressure, arrival time and blood fraction of each voxel.
     *
     * @param grid the voxels
     * @param state the network and what blood does in it
     * @param tissue which voxels are tissue by their region; of these, voxels that are more than
     *     half vessel become lumen
     */
    public static RasterisedNetwork rasterise(
            VoxelGrid grid, NetworkState state, TissueVoxels tissue) {
        return rasterise(grid, state, tissue, false);
    }

    /**
     * The same.
     *
     * @param keepsPlaces whether it is kept where each segment's wall lies, which takes about as
     *     much memory as the field of its density
     */
    public static RasterisedNetwork rasterise(
            VoxelGrid grid, NetworkState state, TissueVoxels tissue, boolean keepsPlaces) {
        VesselNetwork network = state.network();
        Capsule[] capsules =
                network.segments().stream()
                        .map(segment -> Capsule.of(network, segment))
                        .toArray(Capsule[]::new);
        BloodFraction blood = NetworkRasterBlood.of(grid, capsules);
        TissueVoxels outside = (x, y, z) -> !blood.isLumen(x, y, z) && tissue.isTissue(x, y, z);
        NetworkRaster raster = new NetworkRaster(grid, state, capsules, outside, keepsPlaces);
        for (int i = 0; i < capsules.length; i++) {
            raster.place(i);
        }
        return raster.result(blood);
    }

    private void place(int segment) {
        SegmentState blood = state.segments().get(segment);
        WallSamples samples = blood.perfused() ? WallSamples.inside(grid, capsules[segment]) : null;
        if (samples == null) {
            places.ifPresent(WallPlaces.Builder::next);
            return;
        }
        long[] targets = new long[samples.count()];
        int placed = 0;
        int moved = 0;
        for (int i = 0; i < targets.length; i++) {
            samples.position(i, point);
            boolean stays = isInTissue();
            targets[i] = isInsideAnother(segment) ? NearestTissue.NONE : target(segment, stays);
            placed += targets[i] == NearestTissue.NONE ? 0 : 1;
            moved += targets[i] == NearestTissue.NONE || stays ? 0 : 1;
        }
        count(segment, samples.area(), moved, placed, targets.length);
        places.ifPresent(
                p -> p.segment(targets, samples.around(), samples.before(), samples.length()));
        if (placed > 0) {
            spread(samples, targets, samples.area() / placed, blood);
        }
    }

    private void count(int segment, double wall, int moved, int placed, int samples) {
        if (placed == 0) {
            unplaced.add(state.network().segments().get(segment).name());
            unplacedArea += wall;
            return;
        }
        wallArea += wall;
        movedArea += wall * moved / samples;
        droppedArea += wall * (samples - placed) / samples;
    }

    private boolean isInTissue() {
        double x = Math.floor((point[0] - grid.originX()) / grid.dx());
        double y = Math.floor((point[1] - grid.originY()) / grid.dy());
        double z = Math.floor((point[2] - grid.originZ()) / grid.dz());
        boolean inBox =
                x >= 0 && x < grid.nx() && y >= 0 && y < grid.ny() && z >= 0 && z < grid.nz();
        return inBox && tissue.isTissue((int) x, (int) y, (int) z);
    }

    private boolean isInsideAnother(int segment) {
        int bin = wide.binOf(point[0], point[1], point[2]);
        for (int i = wide.start(bin); i < wide.start(bin + 1); i++) {
            int other = wide.member(i);
            if (other != segment
                    && capsules[other].distance(point[0], point[1], point[2]) < -edge / 2) {
                return true;
            }
        }
        return false;
    }

    private long target(int segment, boolean stays) {
        double reach = REACH * edge + capsules[segment].radius();
        return stays
                ? grid.index(
                        (int) ((point[0] - grid.originX()) / grid.dx()),
                        (int) ((point[1] - grid.originY()) / grid.dy()),
                        (int) ((point[2] - grid.originZ()) / grid.dz()))
                : nearest.find(point, reach);
    }

    private void spread(WallSamples samples, long[] targets, double share, SegmentState blood) {
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] == NearestTissue.NONE) {
                continue;
            }
            double s = samples.share(i);
            int row = (int) (targets[i] / grid.nx());
            int x = (int) (targets[i] % grid.nx());
            int y = row % grid.ny();
            int z = row / grid.ny();
            int at = area.rowOffset(y, z) + x;
            area.chunk(z)[at] += share;
            pressure.chunk(z)[at] += share * between(blood.fromPressure(), blood.toPressure(), s);
            arrival.chunk(z)[at] += share * between(blood.fromArrival(), blood.toArrival(), s);
        }
    }

    private static double between(double from, double to, double share) {
        return from + share * (to - from);
    }

    private RasterisedNetwork result(BloodFraction blood) {
        double placed = 0;
        for (int z = 0; z < grid.nz(); z++) {
            placed += finishPlane(z);
        }
        return new RasterisedNetwork(
                area,
                pressure,
                arrival,
                blood,
                places.map(WallPlaces.Builder::build),
                new RasterisedNetwork.Areas(wallArea, placed, movedArea, droppedArea, unplacedArea),
                unplaced);
    }

    /** Turns sums into means and area into density; gives back the area placed in the plane. */
    private double finishPlane(int z) {
        double sum = 0;
        int first = area.rowOffset(0, z);
        for (int i = first; i < first + grid.nx() * grid.ny(); i++) {
            double wall = area.chunk(z)[i];
            if (wall > 0) {
                sum += wall;
                pressure.chunk(z)[i] /= wall;
                arrival.chunk(z)[i] /= wall;
                area.chunk(z)[i] = wall / grid.voxelVolume();
            }
        }
        return sum;
    }
}
