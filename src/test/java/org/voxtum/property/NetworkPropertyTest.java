package org.voxtum.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.vessel.BloodFlow;
import org.voxtum.vessel.FlowOptions;
import org.voxtum.vessel.NetworkRaster;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.RasterisedNetwork;
import org.voxtum.vessel.TissueVoxels;
import org.voxtum.vessel.VesselSegment;

/**
 * Property 11 on random networks: flows scale with pressures, a removed segment reroutes and
 * conserves, and no wall area is lost on the voxels.
 */
class NetworkPropertyTest extends GeneratedCases {

    NetworkPropertyTest() {
        super(30);
    }

    @ParameterizedTest
    @MethodSource("few")
    void networks(long seed) {
        check(seed);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("many")
    void manyNetworks(long seed) {
        check(seed);
    }

    private static void check(long seed) {
        RandomNetwork made = new RandomNetwork(new SplittableRandom(seed));
        Reproducible.check(
                "networks",
                seed,
                made.description(),
                () -> {
                    flowsScale(made);
                    removedSegmentReroutes(made);
                    wallAreaIsKept(made, seed);
                });
    }

    private static void flowsScale(RandomNetwork made) {
        NetworkState once = solve(made, 1, -1);
        NetworkState thrice = solve(made, 3, -1);
        double largest = largestFlow(once);
        for (int i = 0; i < once.segments().size(); i++) {
            assertThat(thrice.segments().get(i).flow())
                    .isCloseTo(3 * once.segments().get(i).flow(), within(1e-9 * largest));
        }
        conserves(once, made);
    }

    private static void removedSegmentReroutes(RandomNetwork made) {
        int gone = made.spareSegment();
        if (gone >= 0) {
            NetworkState whole = solve(made, 1, -1);
            NetworkState cut = solve(made, 1, gone);
            conserves(cut, made);
            double lost = Math.abs(whole.segments().get(gone).flow());
            double change = 0;
            for (int i = 0; i < cut.segments().size(); i++) {
                int before = i < gone ? i : i + 1;
                double by = cut.segments().get(i).flow() - whole.segments().get(before).flow();
                change = Math.max(change, Math.abs(by));
            }
            boolean felt = lost > 1e-3 * largestFlow(whole) && !made.betweenHeld(gone);
            assertThat(change).as("rerouted").isGreaterThan(felt ? 1e-6 * lost : -1);
        }
    }

    private static NetworkState solve(RandomNetwork made, double scale, int without) {
        return BloodFlow.solve(made.network(scale, without), FlowOptions.solved()).state();
    }

    private static double largestFlow(NetworkState state) {
        return state.segments().stream().mapToDouble(s -> Math.abs(s.flow())).max().orElseThrow();
    }

    private static void conserves(NetworkState state, RandomNetwork made) {
        double[] balance = new double[state.network().nodes().size()];
        for (int i = 0; i < state.segments().size(); i++) {
            VesselSegment segment = state.network().segments().get(i);
            balance[segment.from()] -= state.segments().get(i).flow();
            balance[segment.to()] += state.segments().get(i).flow();
        }
        for (int node = 0; node < balance.length; node++) {
            if (!made.held(node)) {
                assertThat(balance[node])
                        .as("balance of node %d", node)
                        .isCloseTo(0, within(1e-9 * largestFlow(state)));
            }
        }
    }

    private static void wallAreaIsKept(RandomNetwork made, long seed) {
        NetworkState state = solve(made, 1, -1);
        SplittableRandom random = new SplittableRandom(seed);
        double edge = 8e-6 + 12e-6 * random.nextDouble();
        int n = (int) Math.ceil(RandomNetwork.EXTENT / edge);
        VoxelGrid grid = VoxelGrid.cubes(n, n, n, edge);
        RasterisedNetwork raster = NetworkRaster.rasterise(grid, state, TissueVoxels.everywhere());
        double expected = 0;
        for (int i = 0; i < state.segments().size(); i++) {
            VesselSegment segment = state.network().segments().get(i);
            if (state.segments().get(i).perfused()) {
                expected += Math.PI * segment.diameter() * state.network().length(segment);
            }
        }
        Field density = raster.surfaceDensity();
        Field one = Field.on(grid).fillBy((x, y, z) -> 1);
        double onVoxels = Extremes.dot(density, one) * grid.voxelVolume();
        assertThat(onVoxels + raster.areas().unplaced())
                .as("wall area")
                .isCloseTo(expected, within(1e-5 * expected));
        assertThat(raster.unplaced().size()).isLessThan(state.segments().size());
    }
}
