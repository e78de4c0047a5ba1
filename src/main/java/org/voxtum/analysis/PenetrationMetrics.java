package org.voxtum.analysis;

import java.util.List;
import org.voxtum.analysis.PenetrationProfile.Bin;

/**
 * How far a profile reaches: distances from the wall at which it first falls to a half and to a
 * tenth of its first bin, on straight lines between the centres of the bins.
 *
 * @param halfDistance where it has fallen to a half [m]
 * @param d10 where it has fallen to a tenth [m]
 */
public record PenetrationMetrics(FlaggedValue halfDistance, FlaggedValue d10) {
    private static final double FLAT = 0.05;
    private static final double INVERTED = 0.95;

    /**
     * Metrics of a profile.
     *
     * @param empty whether the content is too small to have a profile ({@link MetricFlag#isEmpty})
     * @param largestSpacing voxel edge by which short distances count as unresolved [m]
     */
    public static PenetrationMetrics of(
            PenetrationProfile profile, boolean empty, double largestSpacing) {
        MetricFlag shape = empty ? MetricFlag.EMPTY : shape(profile.bins());
        if (shape != MetricFlag.NONE) {
            FlaggedValue voided = FlaggedValue.voided(shape);
            return new PenetrationMetrics(voided, voided);
        }
        return new PenetrationMetrics(
                fallTo(0.5, profile.bins(), 2 * largestSpacing),
                fallTo(0.1, profile.bins(), 2 * largestSpacing));
    }

    private static MetricFlag shape(List<Bin> bins) {
        if (bins.isEmpty()) {
            return MetricFlag.UNRESOLVED;
        }
        double least = bins.stream().mapToDouble(Bin::value).min().orElseThrow();
        double largest = bins.stream().mapToDouble(Bin::value).max().orElseThrow();
        if (largest - least < FLAT * mean(bins)) {
            return MetricFlag.FLAT;
        }
        return bins.get(0).value() < INVERTED * largest ? MetricFlag.INVERTED : MetricFlag.NONE;
    }

    private static double mean(List<Bin> bins) {
        double volume = 0;
        double integral = 0;
        for (Bin bin : bins) {
            volume += bin.volume();
            integral += bin.volume() * bin.value();
        }
        return integral / volume;
    }

    private static FlaggedValue fallTo(double share, List<Bin> bins, double resolved) {
        double level = share * bins.get(0).value();
        for (int k = 1; k < bins.size(); k++) {
            Bin before = bins.get(k - 1);
            Bin here = bins.get(k);
            if (here.value() <= level) {
                double part = (before.value() - level) / (before.value() - here.value());
                double at = before.distance() + part * (here.distance() - before.distance());
                return new FlaggedValue(
                        at, at < resolved ? MetricFlag.UNRESOLVED : MetricFlag.NONE);
            }
        }
        return new FlaggedValue(bins.get(bins.size() - 1).distance(), MetricFlag.NOT_REACHED);
    }
}
