package org.voxtum.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voxtum.render.Chart;
import org.voxtum.render.ChartPicture;
import org.voxtum.render.PngWriter;

/** Time of each kernel and of its twin over what they move, beside the line of a copy. */
final class KernelPlot {
    private static final List<String> SHOWN =
            List.of("transport_stage_limited", "transport_stage_central", "smoother", "dot");

    private KernelPlot() {}

    /** Draws {@code KernelBenchmark}'s facts. */
    @SuppressWarnings("unchecked")
    static void write(Map<String, Object> facts, Path file) throws IOException {
        Map<String, Map<String, Object>> kernels =
                (Map<String, Map<String, Object>>) facts.get("kernels");
        double bandwidth = (double) facts.get("copy_bytes_per_second");
        double most = 0;
        List<Double> moved = new ArrayList<>();
        List<Double> twins = new ArrayList<>();
        List<Chart.Series> series = new ArrayList<>();
        for (String name : SHOWN) {
            Map<String, Object> row = kernels.get(name);
            double bytes = (int) row.get("bytes_per_voxel");
            most = Math.max(most, bytes);
            moved.add(bytes);
            twins.add((double) row.get("twin_ns_per_voxel"));
            series.add(points(name.replace('_', ' '), bytes, (double) row.get("ns_per_voxel")));
        }
        series.add(
                new Chart.Series("traffic twins", Chart.Mark.POINTS, array(moved), array(twins)));
        double end = 1.1 * most;
        series.add(
                0,
                new Chart.Series(
                        "a copy of as many bytes",
                        Chart.Mark.LINE,
                        new double[] {0, end},
                        new double[] {0, end / bandwidth * 1e9}));
        Chart chart =
                new Chart(
                        "kernels beside what they move",
                        Chart.Axis.linear("bytes a voxel"),
                        Chart.Axis.linear("ns a voxel"),
                        series);
        try (OutputStream out = Files.newOutputStream(file)) {
            PngWriter.write(out, ChartPicture.draw(chart), Map.of());
        }
    }

    private static Chart.Series points(String name, double x, double y) {
        // twice, so that the key keeps clear of it
        double[] twice = {x, x};
        return new Chart.Series(name, Chart.Mark.POINTS, twice, new double[] {y, y});
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
