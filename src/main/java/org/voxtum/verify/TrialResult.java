package org.voxtum.verify;

import java.util.List;

/**
 * What one trial of a case gave here.
 *
 * @param tested the case
 * @param trial one of its trials
 * @param outcome findings and chart; a single finding that does not pass where the trial failed
 * @param failure message of the fault that ended the trial; empty where it came to its end
 * @param seconds wall-clock time [s]
 */
public record TrialResult(
        ReferenceCase tested, Trial trial, Outcome outcome, String failure, double seconds) {
    /** A trial that a fault ended. */
    static TrialResult failed(ReferenceCase tested, Trial trial, String message, double seconds) {
        Finding none = new Finding("the trial ends", Double.NaN, 0);
        return new TrialResult(tested, trial, Outcome.of(List.of(none)), message, seconds);
    }

    /** Whether the trial belongs to those of {@code --quick}. */
    public boolean quick() {
        return tested.quick().contains(trial);
    }

    /** Findings that are not as they must be. */
    public long failures() {
        return outcome.findings().stream().filter(finding -> !finding.passes()).count();
    }
}
