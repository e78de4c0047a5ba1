package org.voxtum.report;

import org.voxtum.analysis.MetricFlag;

/** What a flag of metrics.csv means. */
final class FlagWords {
    private FlagWords() {}

    /** A sentence; the flag itself where it is not known. */
    static String of(String flag) {
        for (MetricFlag known : MetricFlag.values()) {
            if (known.label().equals(flag)) {
                return words(known);
            }
        }
        return flag;
    }

    private static String words(MetricFlag flag) {
        return switch (flag) {
            case NONE -> "";
            case EMPTY -> "there is next to nothing, so its spread means nothing";
            case FLAT -> "the profile varies by less than 5 % of its mean, so no distance is given";
            case INVERTED -> "the profile rises with distance, so no distance is given";
            case NOT_REACHED -> "it falls, but never so far; the number is a lower bound";
            case UNRESOLVED -> "shorter than two voxels; take it with care or use a finer grid";
        };
    }
}
