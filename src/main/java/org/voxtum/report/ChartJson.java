package org.voxtum.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.voxtum.render.Chart;

/**
 * A chart as the data that the page's script hands to uPlot: one list of positions that all series
 * share, and for each series a value or null at every position.
 */
final class ChartJson {
    private static final MathContext DIGITS = new MathContext(7);

    private ChartJson() {}

    static String of(Chart chart) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("x", axis(chart.x()));
        json.put("y", axis(chart.y()));
        double[] positions = positions(chart);
        List<Object> data = new ArrayList<>();
        data.add(positions);
        List<Object> series = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            Chart.Series each = chart.series().get(i);
            series.add(series(each, i));
            data.add(values(each, positions, chart.y().logarithmic()));
        }
        json.put("series", series);
        json.put("data", data);
        return text(json);
    }

    /** What would end the script element is written as JSON may write it. */
    private static String text(Object json) {
        try {
            return new ObjectMapper().writeValueAsString(json).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> axis(Chart.Axis axis) {
        return Map.of(
                "name",
                axis.name(),
                "logarithmic",
                axis.logarithmic(),
                "fromZero",
                axis.fromZero());
    }

    private static Map<String, Object> series(Chart.Series series, int number) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", series.name());
        json.put("mark", series.mark().name());
        json.put("colour", Palette.colour(number));
        json.put("dash", Palette.dash(number));
        return json;
    }

    private static double[] positions(Chart chart) {
        TreeSet<Double> all = new TreeSet<>();
        chart.series()
                .forEach(
                        series ->
                                Arrays.stream(series.x())
                                        .filter(Double::isFinite)
                                        .forEach(at -> all.add(rounded(at))));
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** More digits than a screen has pixels only make the page larger. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    private static Double[] values(Chart.Series series, double[] positions, boolean logarithmic) {
        Double[] values = new Double[positions.length];
        for (int k = 0; k < series.x().length; k++) {
            double value = series.y()[k];
            boolean shown = Double.isFinite(value) && (value > 0 || !logarithmic);
            if (shown && Double.isFinite(series.x()[k])) {
                values[Arrays.binarySearch(positions, rounded(series.x()[k]))] = rounded(value);
            }
        }
        return values;
    }
}
