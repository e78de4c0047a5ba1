package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.analysis.MeanPenetration;
import org.voxtum.analysis.PenetrationMetrics;
import org.voxtum.analysis.PenetrationProfile;
import org.voxtum.analysis.TissueVolume;
import org.voxtum.analysis.UniformityMetrics;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ReferenceTable;

/** Metrics of distributions and profiles whose metrics are known. */
public record MetricsCase() implements Trial {
    private static final int COUNT = 4096;
    private static final int SHUFFLE = 1531;
    private static final double DECAY = 50e-6;
    private static final double MICROMETRE = 1e-6;
    private static final VoxelGrid BLOCK = VoxelGrid.cubes(16, 16, 16, 1e-5);

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v29-metrics",
                        "Gini coefficient, variation, coverage and penetration",
                        "metrics of values u_k at the quantiles (k + 1/2)/4096; profile exp(-d/50"
                                + " um) in bins of 5 um and of 0.05 um",
                        "table of sums over 4096 values and of the continuum; 37.173 and 117.636 um"
                                + " in bins of 5 µm",
                        "Lerman and Yitzhaki 1989, J Econometrics 42:43")
                .with(new MetricsCase());
    }

    @Override
    public String grid() {
        return "4096 voxels";
    }

    @Override
    public Outcome run(Backend backend) {
        List<Finding> findings = new ArrayList<>();
        ReferenceTable table = ReferenceTable.shipped("v29_metrics");
        double[] worst = new double[5];
        for (int row = 0; row < table.size(); row++) {
            Field values = field(table.text(row, "distribution"));
            UniformityMetrics metrics = UniformityMetrics.of(everywhere(BLOCK), values::get);
            take(worst, 0, metrics.gini(), table.number(row, "gini_4096"));
            take(worst, 1, metrics.gini(), table.number(row, "gini_exact"));
            take(worst, 2, metrics.cv(), table.number(row, "cv_4096"));
            take(worst, 3, metrics.cv(), table.number(row, "cv_exact"));
            take(worst, 4, metrics.coverage50(), table.number(row, "frac_gt_half_mean"));
        }
        findings.add(new Finding("Gini coefficient of 4096 values", worst[0], 2e-12));
        findings.add(new Finding("Gini coefficient of the continuum", worst[1], 1e-4));
        findings.add(new Finding("variation of 4096 values", worst[2], 2e-11));
        findings.add(new Finding("variation of the continuum", worst[3], 1e-2));
        findings.add(new Finding("coverage", worst[4], 1e-12));
        PenetrationProfile usual = usualProfile();
        addPenetration(findings, usual);
        return Outcome.of(findings, chart(usual));
    }

    private static void take(double[] worst, int place, double value, double expected) {
        worst[place] = Math.max(worst[place], Math.abs(value - expected));
    }

    private static TissueVolume everywhere(VoxelGrid grid) {
        return TissueVolume.withoutVessels(grid, (x, y, z) -> true);
    }

    /** Values shuffled over the voxels, so that sorting matters. */
    private static Field field(String distribution) {
        return Field.on(BLOCK)
                .fillBy(
                        (x, y, z) -> {
                            long k = BLOCK.index(x, y, z) * SHUFFLE % COUNT;
                            return value(distribution, (k + 0.5) / COUNT);
                        });
    }

    private static double value(String distribution, double q) {
        return switch (distribution.charAt(0)) {
            case 'c' -> 3;
            case 'l' -> q;
            case 'e' -> -StrictMath.log1p(-q);
            case 't' -> q > 0.9 ? 1 : 0;
            default -> q * q * q;
        };
    }

    private static double exponential(double distance) {
        return StrictMath.exp(-distance / DECAY);
    }

    private static PenetrationProfile usualProfile() {
        VoxelGrid line = VoxelGrid.cubes(1000, 1, 1, MICROMETRE);
        return PenetrationProfile.of(
                everywhere(line),
                (x, y, z) -> exponential(line.centreX(x)),
                (x, y, z) -> line.centreX(x));
    }

    private static PenetrationProfile fineProfile() {
        VoxelGrid line = VoxelGrid.cubes(80_000, 1, 1, 0.0125 * MICROMETRE);
        return PenetrationProfile.of(
                everywhere(line),
                (x, y, z) -> exponential(line.centreX(x)),
                (x, y, z) -> line.centreX(x),
                0.05 * MICROMETRE,
                1);
    }

    /** Distances in micrometres, as the table judges them. */
    private static void addPenetration(List<Finding> findings, PenetrationProfile usual) {
        ReferenceTable table = ReferenceTable.shipped("v29_penetration");
        PenetrationMetrics coarse = PenetrationMetrics.of(usual, false, MICROMETRE);
        PenetrationMetrics fine = PenetrationMetrics.of(fineProfile(), false, 0.0125 * MICROMETRE);
        VoxelGrid line = VoxelGrid.cubes(2000, 1, 1, MICROMETRE);
        MeanPenetration mean =
                MeanPenetration.of(
                        everywhere(line),
                        (x, y, z) -> exponential(line.centreX(x)),
                        (x, y, z) -> line.centreX(x));
        addDistance(
                findings,
                "half distance, bins of 5 µm",
                coarse.halfDistance().value(),
                37.173e-6,
                1e-3);
        addDistance(findings, "d10, bins of 5 µm", coarse.d10().value(), 117.636e-6, 1e-3);
        addDistance(
                findings,
                "half distance, fine bins",
                fine.halfDistance().value(),
                table.number(0, "value"),
                0.1);
        addDistance(findings, "d10, fine bins", fine.d10().value(), table.number(1, "value"), 0.1);
        addDistance(findings, "mean penetration", mean.distance(), table.number(2, "value"), 1);
    }

    private static void addDistance(
            List<Finding> findings, String name, double value, double expected, double tolerance) {
        findings.add(new Finding(name + " (µm)", (value - expected) / MICROMETRE, tolerance));
    }

    private static Chart chart(PenetrationProfile profile) {
        List<PenetrationProfile.Bin> bins = profile.bins();
        int count = Math.min(bins.size(), 50);
        double[] distance = new double[count];
        double[] value = new double[count];
        for (int i = 0; i < count; i++) {
            distance[i] = bins.get(i).distance() / MICROMETRE;
            value[i] = bins.get(i).value();
        }
        return new Chart(
                "profile in bins of 5 µm",
                Chart.Axis.linear("distance from the wall (µm)"),
                Chart.Axis.linear("concentration over that at the wall"),
                List.of(
                        Series.curve("exact", 0, 250e-6, MICROMETRE, MetricsCase::exponential),
                        new Chart.Series("bins", Chart.Mark.POINTS, distance, value)));
    }
}
