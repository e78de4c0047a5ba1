package org.voxtum.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.analysis.FlaggedValue;
import org.voxtum.analysis.MetricFlag;
import org.voxtum.format.CsvWriter;

/** Rows of metrics.csv, and which of them are flagged. */
final class MetricRows {
    private final CsvWriter metrics;
    private final Map<String, List<String>> flagged = new LinkedHashMap<>();

    MetricRows(CsvWriter metrics) {
        this.metrics = metrics;
    }

    /** What the rows of one agent's pool have in common. */
    record Subject(double time, String agent, String pool) {}

    /** A row whose value says nothing where there is nothing. */
    void shapeRow(
            Subject subject,
            String region,
            String quantity,
            double value,
            String unit,
            boolean empty) {
        FlaggedValue flagged =
                new FlaggedValue(
                        empty ? Double.NaN : value, empty ? MetricFlag.EMPTY : MetricFlag.NONE);
        row(subject, region, quantity, flagged, unit);
    }

    void row(Subject s, String region, String quantity, double value, String unit) {
        row(s, region, quantity, new FlaggedValue(value, MetricFlag.NONE), unit);
    }

    void row(Subject s, String region, String quantity, FlaggedValue value, String unit) {
        if (value.flag() != MetricFlag.NONE) {
            flagged.computeIfAbsent(
                            value.flag().label() + ": " + s.agent + " " + s.pool + " in " + region,
                            reason -> new ArrayList<>())
                    .add(quantity);
        }
        metrics.row(
                s.time,
                s.agent,
                s.pool,
                region,
                quantity,
                value.value(),
                unit,
                value.flag().label());
    }

    /** Flagged quantities since the last call, a sentence for each reason and place. */
    List<String> takeFlags() {
        List<String> sentences = new ArrayList<>();
        flagged.forEach((reason, names) -> sentences.add(reason + ": " + String.join(", ", names)));
        flagged.clear();
        return sentences;
    }
}
