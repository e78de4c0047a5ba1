package org.voxtum.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.ReferenceCsv;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

class UniformityMetricsTest {
    private static final int COUNT = 4096;
    private static final VoxelGrid LINE = VoxelGrid.cubes(16, 16, 16, 1e-5);

    static List<Map<String, String>> distributions() {
        return ReferenceCsv.rows("v29_metrics");
    }

    /** Values shuffled over the voxels, so that sorting matters. */
    private static Field field(String distribution) {
        Field field = Field.on(LINE);
        field.fillBy(
                (x, y, z) -> {
                    long k = LINE.index(x, y, z) * 1531 % COUNT;
                    return value(distribution, (k + 0.5) / COUNT);
                });
        return field;
    }

    private static double value(String distribution, double q) {
        if (distribution.startsWith("constant")) {
            return 3;
        } else if (distribution.startsWith("linear")) {
            return q;
        } else if (distribution.startsWith("exponential")) {
            return -StrictMath.log1p(-q);
        } else if (distribution.contains("two-level")) {
            return q > 0.9 ? 1 : 0;
        }
        return q * q * q;
    }

    private static TissueVolume whole() {
        return TissueVolume.withoutVessels(LINE, (x, y, z) -> true);
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void knownDistributions(Map<String, String> row) {
        Field values = field(row.get("distribution"));
        UniformityMetrics metrics = UniformityMetrics.of(whole(), values::get);

        assertThat(metrics.gini())
                .isCloseTo(ReferenceCsv.number(row, "gini_4096"), within(2e-12))
                .isCloseTo(ReferenceCsv.number(row, "gini_exact"), within(1e-4));
        assertThat(metrics.cv())
                .isCloseTo(ReferenceCsv.number(row, "cv_4096"), within(2e-11))
                .isCloseTo(ReferenceCsv.number(row, "cv_exact"), within(1e-2));
        assertThat(metrics.coverage50())
                .isCloseTo(ReferenceCsv.number(row, "frac_gt_half_mean"), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void binsAgreeWithSorting(Map<String, String> row) {
        Field values = field(row.get("distribution"));
        UniformityMetrics sorted = UniformityMetrics.of(whole(), values::get);
        UniformityMetrics binned = UniformityMetrics.of(whole(), values::get, COUNT - 1);
        double width = (sorted.max() - sorted.min()) / ValueDistribution.BINS + 1e-12;

        assertThat(binned.gini()).isCloseTo(sorted.gini(), within(1e-7));
        assertThat(binned.q05()).isCloseTo(sorted.q05(), within(width));
        assertThat(binned.q50()).isCloseTo(sorted.q50(), within(width));
        assertThat(binned.q95()).isCloseTo(sorted.q95(), within(width));
        assertThat(binned.cv()).isEqualTo(sorted.cv());
    }

    @Test
    void quantilesOfALine() {
        Field values = field("linear");
        UniformityMetrics metrics = UniformityMetrics.of(whole(), values::get);

        double half = 0.5 / COUNT;
        assertThat(metrics.q05()).isCloseTo(0.05, within(2 * half));
        assertThat(metrics.q10()).isCloseTo(0.10, within(2 * half));
        assertThat(metrics.q50()).isCloseTo(0.50, within(2 * half));
        assertThat(metrics.q95()).isCloseTo(0.95, within(2 * half));
        assertThat(metrics.min()).isEqualTo(half);
        assertThat(metrics.max()).isEqualTo(1 - half);
        assertThat(metrics.mean()).isCloseTo(0.5, within(1e-15));
        assertThat(metrics.coverage10()).isCloseTo(0.95, within(2 * half));
        assertThat(metrics.coverage100()).isCloseTo(0.5, within(2 * half));
    }

    /** A voxel of half the volume counts half: the same as with every other one given twice. */
    @Test
    void weightsCountVolume() {
        VoxelGrid grid = VoxelGrid.cubes(9, 7, 5, 2e-6);
        Random random = new Random(7);
        Field blood = Field.on(grid).fillBy((x, y, z) -> x % 3 == 0 ? 0.5 : 0);
        Field amount = Field.on(grid).fillBy((x, y, z) -> random.nextDouble());
        TissueVolume tissue = new TissueVolume(grid, (x, y, z) -> y > 0, blood::get);
        VoxelValues values = tissue.perTissue(amount::get);
        VoxelGrid doubled = new VoxelGrid(9, 7, 10, 2e-6, 2e-6, 1e-6, 0, 0, 0);
        TissueVolume twice =
                TissueVolume.withoutVessels(
                        doubled, (x, y, z) -> y > 0 && (x % 3 != 0 || z % 2 == 0));

        UniformityMetrics weighted = UniformityMetrics.of(tissue, values);
        UniformityMetrics counted =
                UniformityMetrics.of(twice, (x, y, z) -> values.at(x, y, z / 2));

        assertThat(weighted.volume()).isCloseTo(counted.volume(), within(1e-14 * 1e-15));
        assertThat(weighted.gini()).isCloseTo(counted.gini(), within(1e-12));
        assertThat(weighted.cv()).isCloseTo(counted.cv(), within(1e-12));
        assertThat(weighted.q50()).isEqualTo(counted.q50());
        assertThat(weighted.q95()).isEqualTo(counted.q95());
        assertThat(weighted.coverage50()).isCloseTo(counted.coverage50(), within(1e-12));
    }

    /** Content is the sum of amounts over voxels, whatever the share of vessels. */
    @Test
    void contentIsTheAmountInTheVoxels() {
        VoxelGrid grid = VoxelGrid.cubes(4, 4, 4, 1e-5);
        TissueVolume tissue = new TissueVolume(grid, (x, y, z) -> true, (x, y, z) -> 0.1 * (x + 1));
        UniformityMetrics metrics =
                UniformityMetrics.of(tissue, tissue.perTissue((x, y, z) -> 2.0));

        assertThat(metrics.content()).isCloseTo(2 * 64e-15, within(1e-12 * 128e-15));
        assertThat(tissue.integral(tissue.perTissue((x, y, z) -> 2.0)))
                .isCloseTo(metrics.content(), within(1e-27));
        assertThat(metrics.mean()).isCloseTo(2 / 0.75, within(1e-12));
    }

    @Test
    void absoluteCoverage() {
        Field values = field("linear");
        assertThat(Coverage.of(whole(), values::get, List.of(-1.0, 0.25, 2.0)))
                .containsExactly(1.0, 0.75, 0.0);
    }

    @Test
    void nothingWithoutTissueAndNoRatiosOfZero() {
        TissueVolume none = TissueVolume.withoutVessels(LINE, (x, y, z) -> false);
        assertThat(UniformityMetrics.of(none, (x, y, z) -> 1).mean()).isNaN();
        UniformityMetrics zero = UniformityMetrics.of(whole(), (x, y, z) -> 0);
        assertThat(zero.cv()).isNaN();
        assertThat(zero.gini()).isNaN();
        assertThat(zero.q50()).isZero();
    }

    @Test
    void doseShares() {
        assertThat(DoseShare.percentDose(2e-12, 1e-9)).isCloseTo(0.2, within(1e-12));
        // 1 cm^3 of tissue weighs 1.05 g
        assertThat(DoseShare.percentDosePerGram(2e-12, 1e-9, 1e-6))
                .isCloseTo(0.2 / 1.05, within(1e-12));
    }
}
