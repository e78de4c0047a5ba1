package org.voxtum.analysis;

/**
 * A number and how it is to be read.
 *
 * @param value the number, not a number where the flag voids it
 * @param flag reason for care
 */
public record FlaggedValue(double value, MetricFlag flag) {
    static FlaggedValue voided(MetricFlag flag) {
        return new FlaggedValue(Double.NaN, flag);
    }
}
