package org.voxtum.analysis;

import java.util.OptionalDouble;

/** How a tissue's core compares with its rim. */
public final class CoreRim {
    private static final double CORE = 0.5;
    private static final double RIM = 0.2;
    private static final double LEAST_BINS = 5;

    private CoreRim() {}

    /**
     * Mean of what lies deeper than half the inscribed radius over the mean of what lies within a
     * fifth of it [-]; absent where the radius is under five bins or the rim holds nothing.
     *
     * @param values values per volume of tissue
     * @param binWidth bin width of the penetration profile [m]
     */
    public static OptionalDouble of(
            TissueVolume tissue, VoxelValues values, SurfaceDistance surface, double binWidth) {
        double radius = surface.inscribedRadius();
        if (radius < LEAST_BINS * binWidth) {
            return OptionalDouble.empty();
        }
        VoxelValues depth = surface.distance()::get;
        double core = mean(tissue, values, (x, y, z) -> depth.at(x, y, z) > CORE * radius);
        double rim = mean(tissue, values, (x, y, z) -> depth.at(x, y, z) < RIM * radius);
        double ratio = core / rim;
        return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }

    private static double mean(TissueVolume tissue, VoxelValues values, VoxelSet part) {
        VoxelSet both = (x, y, z) -> tissue.voxels().contains(x, y, z) && part.contains(x, y, z);
        TissueVolume within = new TissueVolume(tissue.grid(), both, tissue.bloodFraction());
        return ValueMoments.of(within, values).mean();
    }
}
