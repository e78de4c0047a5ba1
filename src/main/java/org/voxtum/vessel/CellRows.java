package org.voxtum.vessel;

import java.util.Arrays;

/** Divides every perfused segment into cells, in the order in which plasma passes them. */
final class CellRows {
    private final WallPlaces places;
    private final double longest;
    private final int[] firstCell;
    private double[] volumes = new double[1024];
    private int[] stations = new int[1024];
    private int[] sharing = new int[1024];
    private int count;

    CellRows(NetworkState state, PlasmaFlow plasma, WallPlaces places, double longest) {
        this.places = places;
        this.longest = longest;
        firstCell = new int[plasma.segments() + 1];
        VesselNetwork network = state.network();
        for (int i = 0; i < plasma.segments(); i++) {
            if (plasma.perfused(i)) {
                VesselSegment segment = network.segments().get(i);
                double diameter = segment.diameter();
                double perLength = Math.PI / 4 * diameter * diameter * plasma.share(i);
                addSegment(i, network.length(segment), perLength, plasma.forward(i));
            }
            firstCell[i + 1] = count;
        }
    }

    /** Outside of the box, inside, and outside again, from where plasma enters. */
    private void addSegment(int segment, double length, double perLength, boolean forward) {
        int first = places.firstStation(segment);
        int walls = places.firstStation(segment + 1) - first;
        double inside = places.length(segment);
        double before = walls == 0 ? length : places.before(segment);
        double after = Math.max(length - before - inside, 0);
        addBare(forward ? before : after, perLength);
        for (int i = 0; i < walls; i++) {
            int station = forward ? first + i : first + walls - 1 - i;
            add(inside / walls, perLength, station);
        }
        addBare(forward ? after : before, perLength);
    }

    /** A part without wall; one that only rounding leaves is none. */
    private void addBare(double length, double perLength) {
        if (length > 1e-9 * longest) {
            add(length, perLength, -1);
        }
    }

    private void add(double length, double perLength, int station) {
        int parts = (int) Math.max(1, Math.ceil(length / longest * (1 - 1e-12)));
        for (int i = 0; i < parts; i++) {
            if (count == volumes.length) {
                volumes = Arrays.copyOf(volumes, 2 * count);
                stations = Arrays.copyOf(stations, 2 * count);
                sharing = Arrays.copyOf(sharing, 2 * count);
            }
            volumes[count] = perLength * length / parts;
            stations[count] = station;
            sharing[count] = parts;
            count++;
        }
    }

    /** Number of each segment's first cell, and behind the last one. */
    int[] firstCell() {
        return firstCell.clone();
    }

    /** Plasma in each cell [m^3]. */
    double[] volumes() {
        return Arrays.copyOf(volumes, count);
    }

    /** Station of each cell, -1 where it has no wall. */
    int[] stations() {
        return Arrays.copyOf(stations, count);
    }

    /** How many cells share each cell's station. */
    int[] sharing() {
        return Arrays.copyOf(sharing, count);
    }
}
