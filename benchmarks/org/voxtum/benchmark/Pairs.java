package org.voxtum.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two actions timed in turns, so that what else the machine does meets both.
 *
 * @param own seconds of the first action, sorted
 * @param other seconds of the second, sorted
 * @param ratios other over own of each pair, sorted
 */
public record Pairs(double[] own, double[] other, double[] ratios) {
    /** Runs each once, then so many pairs; the actions wait for what they start. */
    public static Pairs of(int pairs, Runnable own, Runnable other) {
        seconds(own);
        seconds(other);
        double[] first = new double[pairs];
        double[] second = new double[pairs];
        double[] ratios = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            boolean ownFirst = i % 2 == 0;
            double early = seconds(ownFirst ? own : other);
            double late = seconds(ownFirst ? other : own);
            first[i] = ownFirst ? early : late;
            second[i] = ownFirst ? late : early;
            ratios[i] = second[i] / first[i];
        }
        Arrays.sort(first);
        Arrays.sort(second);
        Arrays.sort(ratios);
        return new Pairs(first, second, ratios);
    }

    /** Wall time of an action. */
    public static double seconds(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) * 1e-9;
    }

    /** Median of sorted values. */
    static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    /** Median seconds of the first action. */
    public double ownSeconds() {
        return median(own);
    }

    /** Median seconds of the second action. */
    public double otherSeconds() {
        return median(other);
    }

    /** How many times the first action is as fast as the second: median over the pairs. */
    public double ratio() {
        return median(ratios);
    }

    /** Medians and the quartiles of the ratio, by name. */
    public Map<String, Object> facts(String otherName) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("seconds", ownSeconds());
        facts.put(otherName + "_seconds", otherSeconds());
        facts.put("ratio_to_" + otherName, ratio());
        facts.put("ratio_quartiles", new double[] {quartile(1), quartile(3)});
        facts.put("pairs", ratios.length);
        return facts;
    }

    private double quartile(int which) {
        return ratios[(ratios.length - 1) * which / 4];
    }
}
