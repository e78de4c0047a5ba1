package org.voxtum.analysis;

import org.voxtum.grid.CompensatedSum;

/**
 * How many cells of a tissue survive. Not a number where the tissue has no cells.
 *
 * @param mean share of the cells that survive [-]
 * @param log10Kill {@code -log10} of it [-]; finite where the share itself is too small for a
 *     number
 * @param shareAbove share of the cells whose survival is above {@link #LIVELY} [-]
 */
public record SurvivalMetrics(double mean, double log10Kill, double shareAbove) {
    /** Survival above which cells count as hardly hit [-]. */
    public static final double LIVELY = 1e-2;

    private static final double LOG_LIVELY = StrictMath.log(LIVELY);
    private static final double LOG_TEN = StrictMath.log(10);

    /**
     * Weighted by cells.
     *
     * @param tissue where, with the volume outside vessels of each voxel
     * @param logSurvival ln S of each voxel, not positive
     * @param cells per tissue volume outside vessels [1/m^3]
     */
    public static SurvivalMetrics of(
            TissueVolume tissue, VoxelValues logSurvival, VoxelValues cells) {
        double[] largest = {Double.NEGATIVE_INFINITY};
        tissue.forEach(
                (x, y, z, weight) -> {
                    if (cells.at(x, y, z) > 0) {
                        largest[0] = Math.max(largest[0], logSurvival.at(x, y, z));
                    }
                });
        // relative to the best survivor, so that shares below the smallest number still add up
        double scale = Double.isInfinite(largest[0]) ? 0 : largest[0];
        CompensatedSum count = new CompensatedSum();
        CompensatedSum survivors = new CompensatedSum();
        CompensatedSum above = new CompensatedSum();
        tissue.forEach(
                (x, y, z, weight) -> {
                    double own = weight * cells.at(x, y, z);
                    double log = logSurvival.at(x, y, z);
                    count.add(own);
                    survivors.add(own * StrictMath.exp(log - scale));
                    above.add(log > LOG_LIVELY ? own : 0);
                });
        double share = survivors.value() / count.value();
        double logMean = scale + StrictMath.log(share);
        return new SurvivalMetrics(
                StrictMath.exp(logMean), 0 - logMean / LOG_TEN, above.value() / count.value());
    }
}
