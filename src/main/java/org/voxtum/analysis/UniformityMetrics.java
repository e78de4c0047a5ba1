package org.voxtum.analysis;

import java.util.List;

/**
 * How evenly a quantity is spread over a tissue. Ratios are not a number where the mean is zero,
 * and everything but content is so without tissue.
 *
 * <p>Source: Gini coefficient for weighted values as in Lerman and Yitzhaki 1989, J Econometrics
 * 42:43; quantiles and coverage as in a dose-volume histogram.
 *
 * @param volume volume of the tissue [m^3]
 * @param mean volume mean [unit of the values]
 * @param min least value
 * @param max largest value
 * @param content volume integral [unit m^3]: moles where the values are mol/m^3
 * @param cv standard deviation over mean [-]
 * @param gini Gini coefficient [-]: 0 even, towards 1 concentrated
 * @param q05 value that 5 % of the volume stays at or below
 * @param q10 the same of 10 %: what 90 % of the volume exceeds (D90)
 * @param q50 median over volume
 * @param q95 the same of 95 %
 * @param coverage10 share of the volume above a tenth of the mean [-]
 * @param coverage50 share above half of the mean [-]
 * @param coverage100 share above the mean [-]
 */
public record UniformityMetrics(
        double volume,
        double mean,
        double min,
        double max,
        double content,
        double cv,
        double gini,
        double q05,
        double q10,
        double q50,
        double q95,
        double coverage10,
        double coverage50,
        double coverage100) {
    /** Metrics of values per volume of tissue ({@link TissueVolume#perTissue} of amounts). */
    public static UniformityMetrics of(TissueVolume tissue, VoxelValues values) {
        return of(tissue, values, ValueDistribution.SORT_LIMIT);
    }

    static UniformityMetrics of(TissueVolume tissue, VoxelValues values, int sortLimit) {
        ValueMoments moments = ValueMoments.of(tissue, values);
        if (moments.voxels() == 0) {
            return withoutTissue();
        }
        double mean = moments.mean();
        List<Double> coverage = Coverage.of(tissue, values, List.of(0.1 * mean, 0.5 * mean, mean));
        ValueDistribution spread = ValueDistribution.of(tissue, values, moments, sortLimit);
        return new UniformityMetrics(
                moments.volume(),
                mean,
                moments.least(),
                moments.largest(),
                moments.content(),
                moments.deviation(tissue, values) / mean,
                spread.gini(),
                spread.quantile(0.05),
                spread.quantile(0.1),
                spread.quantile(0.5),
                spread.quantile(0.95),
                coverage.get(0),
                coverage.get(1),
                coverage.get(2));
    }

    private static UniformityMetrics withoutTissue() {
        double none = Double.NaN;
        return new UniformityMetrics(
                0, none, none, none, 0, none, none, none, none, none, none, none, none, none);
    }
}
