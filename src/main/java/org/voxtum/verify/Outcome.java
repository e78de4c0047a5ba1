package org.voxtum.verify;

import java.util.List;
import java.util.Optional;
import org.voxtum.render.Chart;

/**
 * What a trial gave.
 *
 * @param findings numbers, each judged; at least one
 * @param chart computed against exact values, or error against grid; empty where another trial of
 *     the case draws it
 */
public record Outcome(List<Finding> findings, Optional<Chart> chart) {
    /** Copies the list. */
    public Outcome {
        findings = List.copyOf(findings);
    }

    static Outcome of(List<Finding> findings) {
        return new Outcome(findings, Optional.empty());
    }

    static Outcome of(List<Finding> findings, Chart chart) {
        return new Outcome(findings, Optional.of(chart));
    }

    /** Whether every number is as it must be. */
    public boolean passes() {
        return !findings.isEmpty() && findings.stream().allMatch(Finding::passes);
    }
}
