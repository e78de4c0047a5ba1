package org.voxtum.report;

import static j2html.TagCreator.td;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.voxtum.render.Chart;

/** Where the time went, and how the solvers fared. */
final class PerformanceSection {
    private static final double MEBIBYTE = 1 << 20;
    private final RunFacts facts;

    private PerformanceSection(RunFacts facts) {
        this.facts = facts;
    }

    static Section of(RunData data) {
        return new PerformanceSection(data.facts()).section();
    }

    private Section section() {
        List<DomContent> content = new ArrayList<>();
        PageTable table = new PageTable("Time, memory and solvers", "fact", "value");
        row(table, "pressure solve, wall time", "/pressure_wall_seconds", "%.3g s", 1);
        row(table, "transport, wall time", "/transport_wall_seconds", "%.3g s", 1);
        row(table, "voxel updates a second", "/voxel_updates_per_second", "%.3g", 1);
        row(table, "iterations of the pressure solve", "/pressure/iterations", "%.0f", 1);
        row(table, "closure of the fluid budget", "/pressure/closure", "%.2e", 1);
        row(table, "largest memory of fields", "/field_bytes_peak", "%.1f MiB", MEBIBYTE);
        row(table, "largest memory of the device", "/device_bytes_peak", "%.1f MiB", MEBIBYTE);
        content.add(table.tag());
        content.addAll(agents());
        Chart residuals = residuals();
        if (ChartFigure.shows(residuals)) {
            content.add(ChartFigure.of(residuals, "residuals"));
        }
        content.addAll(kernels());
        return new Section("performance", "Performance", content);
    }

    private void row(PageTable table, String name, String pointer, String format, double unit) {
        double value = facts.number(pointer);
        if (!Double.isNaN(value)) {
            table.texts(name, String.format(Locale.ROOT, format, value / unit));
        }
    }

    private List<DomContent> agents() {
        PageTable table =
                new PageTable("Steps", "agent", "steps", "stages", "repeats", "budget closes to");
        for (JsonNode agent : facts.json().path("agents")) {
            table.texts(
                    agent.path("name").asText(),
                    agent.path("steps").asText(),
                    agent.path("stages").asText(),
                    agent.path("repeats").asText(),
                    agent.path("closure").asText());
        }
        return table.isEmpty() ? List.of() : List.of(table.tag());
    }

    private Chart residuals() {
        double[] values = facts.numbers("/pressure/residuals");
        double[] iterations = IntStream.range(0, values.length).asDoubleStream().toArray();
        return new Chart(
                "Residual of the pressure solve",
                Chart.Axis.linear("iteration"),
                Chart.Axis.logarithmic("relative residual"),
                List.of(new Chart.Series("residual", Chart.Mark.BOTH, iterations, values)));
    }

    private List<DomContent> kernels() {
        PageTable table = new PageTable("Kernels", "kernel", "launches", "seconds", "GB/s");
        for (JsonNode kernel : facts.json().path("profile").path("kernels")) {
            double rate = kernel.path("bytes_per_second").asDouble(Double.NaN) / 1e9;
            table.row(
                    kernel.path("kernel").asText(),
                    List.of(
                            td(kernel.path("launches").asText()),
                            td(kernel.path("seconds").asText()),
                            td(
                                    Double.isNaN(rate)
                                            ? ""
                                            : String.format(Locale.ROOT, "%.3g", rate))));
        }
        return table.isEmpty() ? List.of() : List.of(table.tag());
    }
}
