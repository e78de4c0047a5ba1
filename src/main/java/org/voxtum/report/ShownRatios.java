package org.voxtum.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Key numbers whose ratios a plot has room for.
 *
 * @param rows in the order of the table, as many of each agent as there are, or as fit in turn
 * @param leftOut how many with a ratio are not among them
 */
record ShownRatios(List<ComparedMetric> rows, int leftOut) {
    private static final int MOST_ROWS = 60;

    /** Copies the list. */
    ShownRatios {
        rows = List.copyOf(rows);
    }

    static ShownRatios of(List<ComparedMetric> all) {
        List<ComparedMetric> possible =
                all.stream()
                        .filter(m -> KeyNumbersSection.MAIN.contains(m.first().quantity()))
                        .filter(ShownRatios::hasRatio)
                        .toList();
        Set<ComparedMetric> chosen = inTurn(possible);
        List<ComparedMetric> rows = possible.stream().filter(chosen::contains).toList();
        return new ShownRatios(rows, possible.size() - rows.size());
    }

    /** The first of each agent, then the second of each, until there is no more room. */
    private static Set<ComparedMetric> inTurn(List<ComparedMetric> possible) {
        Map<String, Deque<ComparedMetric>> byAgent = new LinkedHashMap<>();
        for (ComparedMetric metric : possible) {
            byAgent.computeIfAbsent(metric.first().agent(), agent -> new ArrayDeque<>())
                    .add(metric);
        }
        List<Deque<ComparedMetric>> waiting = new ArrayList<>(byAgent.values());
        Set<ComparedMetric> chosen = new HashSet<>();
        for (int i = 0; chosen.size() < Math.min(MOST_ROWS, possible.size()); i++) {
            ComparedMetric next = waiting.get(i % waiting.size()).poll();
            if (next != null) {
                chosen.add(next);
            }
        }
        return chosen;
    }

    private static boolean hasRatio(ComparedMetric metric) {
        for (int run = 1; run < metric.values().size(); run++) {
            if (metric.ratio(run) >= 0 && Double.isFinite(metric.ratio(run))) {
                return true;
            }
        }
        return false;
    }

    /** What the plot does not show, in words; empty where it shows all. */
    String note() {
        return leftOut == 0
                ? ""
                : leftOut
                        + " more key numbers have ratios that are not shown here; the table below"
                        + " has them all.";
    }
}
