package org.voxtum.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.voxtum.ReferenceCsv;
import org.voxtum.grid.VoxelGrid;

class PenetrationProfileTest {
    private static final double DECAY = 50e-6;

    private static double exponential(double d) {
        return StrictMath.exp(-d / DECAY);
    }

    /** A line of voxels of 1 um from a wall on. */
    private static VoxelGrid line(int voxels, double spacing) {
        return VoxelGrid.cubes(voxels, 1, 1, spacing);
    }

    private static PenetrationMetrics metrics(VoxelGrid grid, DoubleUnaryOperator course) {
        return PenetrationMetrics.of(
                profile(grid, course), false, PenetrationProfile.largestSpacing(grid));
    }

    private static PenetrationProfile profile(VoxelGrid grid, DoubleUnaryOperator course) {
        return PenetrationProfile.of(
                TissueVolume.withoutVessels(grid, (x, y, z) -> true),
                (x, y, z) -> course.applyAsDouble(grid.centreX(x)),
                (x, y, z) -> grid.centreX(x));
    }

    private static double reference(String start) {
        return ReferenceCsv.rows("v29_penetration").stream()
                .filter(row -> row.get("metric").startsWith(start))
                .mapToDouble(row -> ReferenceCsv.number(row, "value"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void exponentialWithTheUsualBins() {
        PenetrationMetrics metrics = metrics(line(1000, 1e-6), PenetrationProfileTest::exponential);

        assertThat(metrics.halfDistance().value()).isCloseTo(37.173e-6, within(1e-9));
        assertThat(metrics.d10().value()).isCloseTo(117.636e-6, within(1e-9));
        assertThat(metrics.halfDistance().flag()).isEqualTo(MetricFlag.NONE);
        assertThat(metrics.d10().flag()).isEqualTo(MetricFlag.NONE);
    }

    @Test
    void fineBinsGiveTheContinuum() {
        VoxelGrid grid = line(80_000, 0.0125e-6);
        PenetrationProfile profile =
                PenetrationProfile.of(
                        TissueVolume.withoutVessels(grid, (x, y, z) -> true),
                        (x, y, z) -> exponential(grid.centreX(x)),
                        (x, y, z) -> grid.centreX(x),
                        0.05e-6,
                        1);
        PenetrationMetrics metrics = PenetrationMetrics.of(profile, false, grid.dx());

        assertThat(metrics.halfDistance().value())
                .isCloseTo(reference("half_distance_m"), within(0.1e-6));
        assertThat(metrics.d10().value()).isCloseTo(reference("d10_m"), within(0.1e-6));
    }

    @Test
    void meanPenetrationAndItsRatio() {
        VoxelGrid grid = line(2000, 1e-6);
        MeanPenetration mean =
                MeanPenetration.of(
                        TissueVolume.withoutVessels(grid, (x, y, z) -> true),
                        (x, y, z) -> exponential(grid.centreX(x)),
                        (x, y, z) -> grid.centreX(x));

        assertThat(mean.distance()).isCloseTo(reference("mean_penetration_m"), within(1e-6));
        assertThat(mean.tissueDistance()).isCloseTo(1e-3, within(1e-12));
        assertThat(mean.ratio()).isCloseTo(0.05, within(1e-3));
    }

    @Test
    void meanPenetrationPassesOverTissueThatNoVesselReaches() {
        VoxelGrid grid = line(4, 1e-6);
        MeanPenetration mean =
                MeanPenetration.of(
                        TissueVolume.withoutVessels(grid, (x, y, z) -> true),
                        (x, y, z) -> 1,
                        (x, y, z) -> x == 3 ? Double.POSITIVE_INFINITY : x - 1);
        assertThat(mean.distance()).isCloseTo(1.0 / 3, within(1e-15));
    }

    @Test
    void binsFollowTheGrid() {
        assertThat(PenetrationProfile.binWidth(line(10, 1e-6))).isEqualTo(5e-6);
        assertThat(PenetrationProfile.binWidth(new VoxelGrid(9, 9, 9, 1e-6, 8e-6, 2e-6, 0, 0, 0)))
                .isEqualTo(8e-6);
        assertThat(PenetrationProfile.binWidth(new VoxelGrid(9, 9, 1, 1e-6, 2e-6, 1, 0, 0, 0)))
                .as("an axis with one voxel has no say")
                .isEqualTo(5e-6);
        assertThat(PenetrationProfile.leastVoxels(VoxelGrid.cubes(2, 2, 2, 1))).isEqualTo(20);
        assertThat(PenetrationProfile.leastVoxels(VoxelGrid.cubes(2, 2, 1, 1))).isEqualTo(4);
    }

    @Test
    void aBinWithTooFewVoxelsEndsTheProfile() {
        // Voxels of 1 um, bins of 5: the third bin keeps three of its five voxels.
        VoxelGrid grid = line(40, 1e-6);
        PenetrationProfile profile =
                PenetrationProfile.of(
                        TissueVolume.withoutVessels(grid, (x, y, z) -> x != 10 && x != 14),
                        (x, y, z) -> 1,
                        (x, y, z) -> grid.centreX(x));
        assertThat(profile.bins()).hasSize(2);
        assertThat(profile.bins().get(1).distance()).isCloseTo(7.5e-6, within(1e-18));
        assertThat(profile.bins().get(1).voxels()).isEqualTo(5);
        assertThat(profile.bins().get(1).volume()).isCloseTo(5e-18, within(1e-30));
    }

    @Test
    void insideAWallCountsAsAtTheWall() {
        VoxelGrid grid = line(8, 1e-6);
        PenetrationProfile profile =
                PenetrationProfile.of(
                        TissueVolume.withoutVessels(grid, (x, y, z) -> true),
                        (x, y, z) -> x,
                        (x, y, z) -> -1e-6 * x);
        assertThat(profile.bins()).hasSize(1);
        assertThat(profile.bins().get(0).value()).isCloseTo(3.5, within(1e-14));
    }

    @Test
    void flagOfAnEmptyField() {
        assertThat(MetricFlag.isEmpty(0.9e-12, 1)).isTrue();
        assertThat(MetricFlag.isEmpty(1.1e-12, 1)).isFalse();
        assertThat(MetricFlag.isEmpty(0, 0)).isTrue();
        PenetrationMetrics metrics =
                PenetrationMetrics.of(profile(line(100, 1e-6), d -> 0), true, 1e-6);
        assertThat(metrics.halfDistance().flag()).isEqualTo(MetricFlag.EMPTY);
        assertThat(metrics.halfDistance().value()).isNaN();
    }

    @Test
    void flagOfAFlatProfile() {
        // Bins from 2.5 to 97.5 um, mean 0.975: a fall by 0.04875 is the limit.
        PenetrationMetrics flat = metrics(line(100, 1e-6), d -> 1 - 0.048 * d / 95e-6);
        PenetrationMetrics steeper = metrics(line(100, 1e-6), d -> 1 - 0.050 * d / 95e-6);
        assertThat(flat.halfDistance().flag()).isEqualTo(MetricFlag.FLAT);
        assertThat(flat.halfDistance().value()).isNaN();
        assertThat(steeper.halfDistance().flag()).isEqualTo(MetricFlag.NOT_REACHED);
    }

    private static DoubleUnaryOperator secondBinHighest(double first) {
        return d -> d < 5e-6 ? first : d < 10e-6 ? 1 : 0.9 - 2e3 * d;
    }

    @Test
    void flagOfAnInvertedProfile() {
        PenetrationMetrics metrics = metrics(line(100, 1e-6), secondBinHighest(0.94));
        assertThat(metrics.d10().flag()).isEqualTo(MetricFlag.INVERTED);
        assertThat(metrics.d10().value()).isNaN();
        assertThat(metrics(line(100, 1e-6), secondBinHighest(0.96)).d10().flag())
                .isEqualTo(MetricFlag.NOT_REACHED);
    }

    @Test
    void flagOfAProfileThatDoesNotFallFarEnough() {
        PenetrationMetrics metrics = metrics(line(100, 1e-6), PenetrationProfileTest::exponential);
        assertThat(metrics.halfDistance().flag()).isEqualTo(MetricFlag.NONE);
        assertThat(metrics.d10().flag()).isEqualTo(MetricFlag.NOT_REACHED);
        assertThat(metrics.d10().value()).isCloseTo(97.5e-6, within(1e-15));
    }

    @Test
    void flagOfAHalfDistanceUnderTwoVoxels() {
        PenetrationMetrics metrics =
                PenetrationMetrics.of(
                        profile(line(400, 1e-6), d -> StrictMath.exp(-d / 8e-6)), false, 5e-6);
        assertThat(metrics.halfDistance().flag()).isEqualTo(MetricFlag.UNRESOLVED);
        assertThat(metrics.halfDistance().value()).isBetween(5e-6, 10e-6);
        assertThat(metrics.d10().flag()).isEqualTo(MetricFlag.NONE);
    }

    @Test
    void flagWithoutEnoughVoxels() {
        PenetrationMetrics metrics = metrics(line(3, 1e-6), PenetrationProfileTest::exponential);
        assertThat(metrics.halfDistance().flag()).isEqualTo(MetricFlag.UNRESOLVED);
        assertThat(metrics.halfDistance().value()).isNaN();
    }

    @Test
    void flagsAreWrittenAsInTables() {
        assertThat(MetricFlag.values())
                .extracting(MetricFlag::label)
                .containsExactly("", "empty", "flat", "inverted", "not reached", "unresolved");
    }
}
