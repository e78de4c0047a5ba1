package org.voxtum.vessel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.fault.Fault;
import org.voxtum.grid.VoxelGrid;

/** Networks that the generator makes. */
class NetworkGeneratorTest {
    private static final VesselNetwork NETWORK = NetworkGenerator.windowChamber();

    @Test
    void theSameSeedGivesTheSameNetwork() {
        assertThat(NetworkGenerator.windowChamber()).isEqualTo(NETWORK);
        VesselNetwork other =
                NetworkGenerator.generate(4, NetworkGeneratorParameters.windowChamber());
        assertThat(other.nodes()).isNotEqualTo(NETWORK.nodes());
    }

    @Test
    void statisticsAreThoseOfAWindowChamber() {
        NetworkGeneratorStatistics s = NetworkGeneratorStatistics.of(NETWORK);
        assertThat(s.segments()).isBetween(250, 350);
        assertThat(s.vessels()).isBetween(250, 350);
        assertThat(s.components()).isEqualTo(1);
        assertThat(s.greatestDegree()).isLessThanOrEqualTo(4);
        assertThat(s.thinnest()).isGreaterThanOrEqualTo(5e-6);
        assertThat(s.widest()).isBetween(25e-6, 35e-6);
        assertThat(s.surfaceDensity()).isBetween(7e3, 1.1e4);
        assertThat(s.bloodFraction()).isBetween(0.03, 0.07);
        assertThat(s.medianDistance()).isBetween(20e-6, 40e-6);
        assertThat(s.distance99()).isBetween(70e-6, 130e-6);
        assertThat(s.stillLength()).isGreaterThanOrEqualTo(0.05);
        assertThat(s.exchangeRate()).isLessThanOrEqualTo(0.12);
    }

    @Test
    void bloodEntersOnOneSideAndLeavesOnTheOther() {
        for (BoundaryNode boundary : NETWORK.boundaries()) {
            double x = NETWORK.nodes().get(boundary.node()).x();
            assertThat(x).isEqualTo(boundary.value() > 2000 ? 0 : 1000e-6);
            assertThat(inflow(boundary.node())).matches(q -> boundary.value() > 2000 == q > 0);
        }
    }

    @Test
    void vesselsAreWiderAtTheEnds() {
        double[] ends =
                NETWORK.boundaries().stream().mapToDouble(b -> diameterAt(b.node())).toArray();
        double[] all = NETWORK.segments().stream().mapToDouble(VesselSegment::diameter).toArray();
        assertThat(Arrays.stream(ends).average().orElseThrow())
                .isGreaterThan(1.3 * Arrays.stream(all).average().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(doubles = {10e-6, 5e-6})
    void wallAreaIsKept(double edge) {
        NetworkState state = BloodFlow.solve(NETWORK, FlowOptions.solved()).state();
        VoxelGrid grid =
                VoxelGrid.cubes(
                        (int) Math.round(1000e-6 / edge),
                        (int) Math.round(800e-6 / edge),
                        (int) Math.round(150e-6 / edge),
                        edge);
        RasterisedNetwork raster = NetworkRaster.rasterise(grid, state, TissueVoxels.everywhere());
        double expected = Networks.wallArea(state);
        double placed = raster.areas().placed();
        assertThat(placed + raster.areas().unplaced()).isCloseTo(expected, within(1e-5 * expected));
        assertThat(raster.areas().unplaced()).isLessThan(0.01 * expected);
    }

    @Test
    void aNetworkThatMissesARangeIsRefused() {
        NetworkGeneratorParameters p = NetworkGeneratorParameters.windowChamber();
        NetworkGeneratorParameters thin =
                new NetworkGeneratorParameters(
                        p.sizeX(),
                        p.sizeY(),
                        p.sizeZ(),
                        p.branchings(),
                        p.sprouts(),
                        p.openings(),
                        p.loops(),
                        p.reach(),
                        p.bends(),
                        p.hollows(),
                        p.hollowRadius(),
                        p.gap(),
                        8e-6,
                        p.feeding(),
                        p.draining(),
                        p.haematocrit());
        assertThatThrownBy(() -> NetworkGenerator.generate(18, thin))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("blood fraction")
                .hasMessageContaining("surface density");
    }

    private static double diameterAt(int node) {
        return NETWORK.segments().stream()
                .filter(s -> s.from() == node || s.to() == node)
                .mapToDouble(VesselSegment::diameter)
                .findFirst()
                .orElseThrow();
    }

    private static double inflow(int node) {
        return NETWORK.segments().stream()
                .filter(s -> s.from() == node || s.to() == node)
                .mapToDouble(s -> s.from() == node ? s.flow() : -s.flow())
                .sum();
    }
}
