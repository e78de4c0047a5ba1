package org.voxtum.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.voxtum.grid.VoxelGrid;

/** Survivors counted by cells. */
class SurvivalMetricsTest {
    private static final VoxelGrid TWO = VoxelGrid.cubes(2, 1, 1, 1e-5);

    private static SurvivalMetrics of(double first, double second, double cells) {
        TissueVolume tissue =
                new TissueVolume(TWO, (x, y, z) -> true, (x, y, z) -> x == 0 ? 0 : 0.5);
        return SurvivalMetrics.of(
                tissue,
                (x, y, z) -> Math.log(x == 0 ? first : second),
                (x, y, z) -> x == 0 ? cells : 3 * cells);
    }

    @Test
    void cellsNotVoxelsAreCounted() {
        // the second voxel has three times the cells in half the tissue
        SurvivalMetrics metrics = of(0.5, 0.001, 1e14);
        assertThat(metrics.mean()).isCloseTo((0.5 + 1.5 * 0.001) / 2.5, within(1e-15));
        assertThat(metrics.log10Kill()).isCloseTo(-Math.log10(0.5015 / 2.5), within(1e-14));
        assertThat(metrics.shareAbove()).isCloseTo(1 / 2.5, within(1e-15));
    }

    @Test
    void killIsFiniteWhereNoNumberHoldsTheShare() {
        TissueVolume tissue = TissueVolume.withoutVessels(TWO, (x, y, z) -> true);
        SurvivalMetrics metrics =
                SurvivalMetrics.of(
                        tissue, (x, y, z) -> -2000 * Math.log(10) - x, (x, y, z) -> 1e14);
        assertThat(metrics.mean()).isZero();
        assertThat(metrics.log10Kill())
                .isCloseTo(2000 - Math.log10((1 + Math.exp(-1)) / 2), within(1e-10));
    }

    @Test
    void nothingIsKilledWithoutADoseAndNothingCountedWithoutCells() {
        assertThat(of(1, 1, 1e14)).isEqualTo(new SurvivalMetrics(1, 0, 1));
        assertThat(of(1, 1, 0).mean()).isNaN();
        assertThat(of(1, 1, 0).log10Kill()).isNaN();
        assertThat(of(1, 1, 0).shareAbove()).isNaN();
    }

    @Test
    void completeKillIsBoundless() {
        assertThat(of(0, 0, 1e14).mean()).isZero();
        assertThat(of(0, 0, 1e14).log10Kill()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
