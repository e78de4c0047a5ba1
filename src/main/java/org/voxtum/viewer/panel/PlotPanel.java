package org.voxtum.viewer.panel;

import imgui.ImGui;
import imgui.ImVec2;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotFlags;
import java.util.stream.DoubleStream;
import org.voxtum.render.Units;
import org.voxtum.viewer.model.Analysis;
import org.voxtum.viewer.model.FieldNumbers;
import org.voxtum.viewer.model.LineProfile;
import org.voxtum.viewer.model.TimeCurve;

/** Curves below the picture. */
final class PlotPanel {
    private PlotPanel() {}

    static boolean hasSomething(Analysis analysis) {
        return analysis.line().isPresent()
                || analysis.course().isPresent()
                || !analysis.numbers().regions().isEmpty();
    }

    static void show(Analysis analysis) {
        if (ImGui.beginTabBar("plots")) {
            analysis.line().ifPresent(line -> tab("along the line", () -> line(analysis, line)));
            analysis.course()
                    .ifPresent(
                            course ->
                                    tab("pinned voxel over time", () -> course(analysis, course)));
            for (FieldNumbers.WallProfile profile : analysis.numbers().profiles()) {
                tab("from the " + profile.from(), () -> wall(analysis, profile));
            }
            if (!analysis.numbers().regions().isEmpty()) {
                tab("regions", () -> RegionTable.show(analysis.numbers()));
            }
            ImGui.endTabBar();
        }
    }

    private static void tab(String title, Runnable content) {
        if (ImGui.beginTabItem(title)) {
            content.run();
            ImGui.endTabItem();
        }
    }

    /** The half-distance stands as a line across the profile. */
    private static void wall(Analysis analysis, FieldNumbers.WallProfile profile) {
        double[] distances = profile.distances();
        Units unit = Units.ofLength(distances[distances.length - 1] / 3);
        double[] x = DoubleStream.of(distances).map(d -> d / unit.size()).toArray();
        String axis = "distance from the " + profile.from() + " [" + unit.name() + "]";
        String values = profile.pool() + " [" + profile.unit() + "]";
        ImVec2 size = new ImVec2(-1, -1);
        int fit = ImPlotAxisFlags.AutoFit;
        if (ImPlot.beginPlot(profile.from(), axis, values, size, ImPlotFlags.NoTitle, fit, fit)) {
            String time = ShownValue.time(analysis.numbers().time());
            ImPlot.plotLine(profile.pool() + ", " + time, x, profile.values(), x.length, 0);
            if (!Double.isNaN(profile.halfDistance())) {
                String flag = profile.flag().isEmpty() ? "" : " (" + profile.flag() + ")";
                double[] half = {profile.halfDistance() / unit.size()};
                String name = "half-distance " + ShownValue.length(profile.halfDistance()) + flag;
                ImPlot.plotVLines(name, half, 1, 0);
            }
            ImPlot.endPlot();
        }
    }

    private static void line(Analysis analysis, LineProfile line) {
        Units unit = Units.ofLength(line.distances()[line.distances().length - 1]);
        plot(
                "along the line",
                "distance [" + unit.name() + "]",
                analysis,
                DoubleStream.of(line.distances()).map(x -> x / unit.size()).toArray(),
                line.values());
    }

    private static void course(Analysis analysis, TimeCurve course) {
        Units unit = Units.ofTime(course.times()[course.times().length - 1]);
        plot(
                "over time",
                "time [" + unit.name() + "]",
                analysis,
                DoubleStream.of(course.times()).map(t -> t / unit.size()).toArray(),
                course.values());
    }

    private static void plot(String name, String axis, Analysis analysis, double[] x, double[] y) {
        String values = analysis.title() + " [" + analysis.unit() + "]";
        ImVec2 size = new ImVec2(-1, -1);
        int fit = ImPlotAxisFlags.AutoFit;
        if (ImPlot.beginPlot(name, axis, values, size, ImPlotFlags.NoTitle, fit, fit)) {
            ImPlot.plotLine(analysis.title(), x, y, x.length, 0);
            ImPlot.endPlot();
        }
    }
}
