package org.voxtum.report;

import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.voxtum.render.Chart;
import org.voxtum.run.table.Metric;
import org.voxtum.run.table.Metrics;

/** Means of the pools and the plasma over time. */
final class CoursesSection {
    private final Metrics metrics;
    private final ShownUnit time;

    private CoursesSection(RunData data) {
        this.metrics = data.metrics();
        this.time = ShownUnit.of("s", metrics.lastTime());
    }

    static Section of(RunData data) {
        CoursesSection section = new CoursesSection(data);
        List<DomContent> content = new ArrayList<>();
        List<String> agents = data.metrics().agents();
        for (int i = 0; i < agents.size(); i++) {
            Chart plasma = section.plasma(agents.get(i));
            Chart pools = section.pools(agents.get(i));
            if (ChartFigure.shows(plasma)) {
                content.add(ChartFigure.of(plasma, "plasma-" + i));
            }
            if (ChartFigure.shows(pools)) {
                content.add(ChartFigure.of(pools, "pools-" + i));
            }
        }
        return new Section(
                "courses",
                "Curves over time",
                content.isEmpty() ? List.of(p("There are no two reports yet.")) : content);
    }

    private Chart plasma(String agent) {
        return chart(
                agent + " in the plasma",
                agent,
                List.of("plasma"),
                "all",
                "concentration in blood");
    }

    private Chart pools(String agent) {
        String region = metrics.mainRegion(agent);
        List<String> pools =
                metrics.pools(agent).stream().filter(pool -> !pool.equals("plasma")).toList();
        return chart("Mean of " + agent + " in " + region, agent, pools, region, "mean");
    }

    private Chart chart(
            String title, String agent, List<String> pools, String region, String name) {
        List<List<Metric>> courses =
                pools.stream().map(pool -> metrics.course(agent, pool, region, "mean")).toList();
        double largest =
                Curves.largest(courses.stream().flatMap(List::stream).map(Metric::value).toList());
        ShownUnit unit = ShownUnit.of("mol/m^3", largest);
        List<Chart.Series> series = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            series.add(Curves.course(pools.get(i), courses.get(i), time, unit));
        }
        return new Chart(
                title,
                Chart.Axis.linear(time.axis("time")),
                Chart.Axis.amounts(unit.axis(name)),
                series);
    }
}
