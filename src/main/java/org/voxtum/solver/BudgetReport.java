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
 * @param through what came in by walls and faces, without what left there meanwhile
 */
public record BudgetReport(
        Map<String, Double> terms,
        double content,
        double initialContent,
        double continuityMagnitude,
        double through) {
    /** Copies the terms. */
    public BudgetReport {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /** Largest of content, terms and content(0). */
    private double scale() {
        double scale = Math.max(Math.abs(content), Math.abs(initialContent));
        for (double term : terms.values()) {
            scale = Math.max(scale, Math.abs(term));
        }
        return scale;
    }

    /** How often more came in and left at once than the largest term says; 0 where nothing is. */
    public double throughShare() {
        double scale = scale();
        return scale == 0 ? 0 : through / scale;
    }

    /** |content - content(0) - sum of terms| over the largest of content, terms and content(0). */
    public double error() {
        CompensatedSum sum = new CompensatedSum();
        sum.add(content);
        sum.add(-initialContent);
        terms.values().forEach(term -> sum.add(-term));
        double scale = scale();
        return scale == 0 ? 0 : Math.abs(sum.value()) / scale;
    }

    /** Magnitude of the continuity term over content and largest term; 0 where nothing is. */
    public double continuityShare() {
        double scale = scale();
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
