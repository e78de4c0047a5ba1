package org.voxtum.vessel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

/** Distance to the nearest perfused wall, against formulas and against a search over everything. */
class WallDistanceTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(25, 20, 15, 10e-6);

    @Test
    void distanceToOneVesselIsThatToACapsule() {
        NetworkState state =
                Networks.vessel(30, new double[] {55, 105, 75}, new double[] {205, 105, 75});
        Field distance = WallDistance.toNearestPerfused(GRID, state);
        assertThat(distance.get(10, 10, 7)).isCloseTo(-15e-6, within(1e-18));
        assertThat(distance.get(10, 13, 7)).isCloseTo(15e-6, within(1e-18));
        assertThat(distance.get(10, 13, 11)).isCloseTo(35e-6, within(1e-18));
        assertThat(distance.get(1, 13, 7)).isCloseTo(35e-6, within(1e-18));
        assertThat(distance.get(24, 6, 7))
                .isCloseTo((Math.sqrt(32) * 10 - 15) * 1e-6, within(1e-18));
    }

    @Test
    void distanceIsInfiniteWithoutAPerfusedVessel() {
        NetworkState state = Networks.still(30, new double[] {0, 0, 0}, new double[] {9, 9, 9});
        Field distance = WallDistance.toNearestPerfused(GRID, state);
        assertThat(distance.get(3, 4, 5)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aWideVesselFartherOffMayBeNearer() {
        NetworkState wide =
                Networks.vessel(60, new double[] {125, 0, 0}, new double[] {125, 0, 150});
        NetworkState thin =
                Networks.vessel(4, new double[] {125, 0, 0}, new double[] {125, 0, 150});
        NetworkState shifted =
                Networks.vessel(4, new double[] {125, 150, 0}, new double[] {125, 150, 150});
        Field distance =
                WallDistance.toNearestPerfused(GRID, Networks.together(thin, shifted, wide));
        assertThat(distance.get(12, 8, 3)).isCloseTo(55e-6, within(1e-18));
    }

    @Test
    void findsWhatASearchOverEverythingFinds() {
        Random random = new Random(4);
        List<NetworkState> vessels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double[] from = {250 * random.nextDouble(), 200 * random.nextDouble(), 150};
            double[] to = {250 * random.nextDouble(), 200 * random.nextDouble(), 0};
            double diameter = 4 + 30 * random.nextDouble();
            vessels.add(
                    i % 5 == 0
                            ? Networks.still(diameter, from, to)
                            : Networks.vessel(diameter, from, to));
        }
        NetworkState state = Networks.together(vessels.toArray(NetworkState[]::new));
        Field distance = WallDistance.toNearestPerfused(GRID, state);
        double worst = 0;
        for (int z = 0; z < GRID.nz(); z++) {
            for (int y = 0; y < GRID.ny(); y++) {
                for (int x = 0; x < GRID.nx(); x++) {
                    double difference = distance.get(x, y, z) - search(state, x, y, z);
                    worst = Math.max(worst, Math.abs(difference));
                }
            }
        }
        assertThat(worst).isLessThan(1e-18);
    }

    /** Distance to a point by the formula of a line, written apart from the code under test. */
    private static double search(NetworkState state, int x, int y, int z) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < state.segments().size(); i++) {
            if (state.segments().get(i).perfused()) {
                VesselSegment segment = state.network().segments().get(i);
                VesselNode a = state.network().nodes().get(segment.from());
                VesselNode b = state.network().nodes().get(segment.to());
                double[] along = {b.x() - a.x(), b.y() - a.y(), b.z() - a.z()};
                double[] to = {
                    GRID.centreX(x) - a.x(), GRID.centreY(y) - a.y(), GRID.centreZ(z) - a.z()
                };
                double t = dot(to, along) / dot(along, along);
                double clamped = t < 0 ? 0 : t > 1 ? 1 : t;
                double[] gap = {
                    to[0] - clamped * along[0],
                    to[1] - clamped * along[1],
                    to[2] - clamped * along[2]
                };
                least = Math.min(least, Math.sqrt(dot(gap, gap)) - segment.diameter() / 2);
            }
        }
        return least;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
