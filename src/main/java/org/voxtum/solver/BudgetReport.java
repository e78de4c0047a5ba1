package org.voxtum.solver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.voxtum.grid.CompensatedSum;

/**
 * Budget of one agent's free pool since the start [mol].
 *
 * @param terms what each way brought into the tissue, by name
 * @param content amount in the tissue now
 * @param initialContent amount at the start
 * @param continuityMagnitude integral of the magnitude of the continuity term
 */
public record BudgetReport(
        Map<String, Double> terms,
        double content,
        double initialContent,
        double continuityMagnitude) {
    /** Copies the terms. */
    public BudgetReport {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /** |content - content(0) - sum of terms| over the largest of content, terms and content(0). */
    public double error() {
        CompensatedSum sum = new CompensatedSum();
        sum.add(content);
        sum.add(-initialContent);
        double scale = Math.max(Math.abs(content), Math.abs(initialContent));
        for (double term : terms.values()) {
            sum.add(-term);
            scale = Math.max(scale, Math.abs(term));
        }
        return scale == 0 ? 0 : Math.abs(sum.value()) / scale;
    }

    /** Magnitude of the continuity term over content and largest term; 0 where nothing is. */
    public double continuityShare() {
        double scale = Math.max(Math.abs(content), Math.abs(initialContent));
        for (double term : terms.values()) {
            scale = Math.max(scale, Math.abs(term));
        }
        return scale == 0 ? 0 : continuityMagnitude / scale;
    }

    /** Name of the term of largest magnitude; empty where there is none. */
    public String largestTerm() {
        return terms.entrySet().stream()
                .max((a, b) -> Double.compare(Math.abs(a.getValue()), Math.abs(b.getValue())))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
