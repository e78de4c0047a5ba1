package org.voxtum.report;

import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.voxtum.render.Chart;
import org.voxtum.run.table.ProfilePoint;

/** Concentration against distance from the wall or the surface, half-distances marked. */
final class ProfilesSection {
    private static final int MOST_TIMES = 5;
    private final RunData data;
    private final List<DomContent> content = new ArrayList<>();

    private ProfilesSection(RunData data) {
        this.data = data;
    }

    static Section of(RunData data) {
        ProfilesSection section = new ProfilesSection(data);
        data.metrics().agents().forEach(section::add);
        String why = data.facts().withoutVesselDistance();
        if (section.content.isEmpty()) {
            section.content.add(
                    p(
                            "There is no profile: "
                                    + (why.isEmpty()
                                            ? "the case has no walls and no surface."
                                            : why + ", and no surface is told.")));
        } else if (!why.isEmpty()) {
            section.content.add(0, p("From the surface alone; " + why + "."));
        }
        return new Section("profiles", "Profiles", section.content);
    }

    private void add(String agent) {
        for (String from : List.of("vessel", "surface")) {
            List<ProfilePoint> own =
                    data.profiles().stream()
                            .filter(row -> row.agent().equals(agent) && row.from().equals(from))
                            .toList();
            Profiles profiles = new Profiles(agent, from, own);
            int number = data.metrics().agents().indexOf(agent);
            String id = "profile-" + number + "-" + from;
            figure(lastOfAllPools(profiles), id + "-last");
            figure(mainPoolOverTime(profiles), id + "-times");
        }
    }

    private void figure(Chart chart, String id) {
        if (ChartFigure.shows(chart)) {
            content.add(ChartFigure.of(chart, id));
        }
    }

    private Chart lastOfAllPools(Profiles profiles) {
        List<Chart.Series> series = new ArrayList<>();
        double end = data.metrics().lastTime();
        for (String pool : data.metrics().tissuePools(profiles.agent())) {
            Profiles.Curve curve = profiles.curve(pool, end);
            if (curve.isEmpty()) {
                continue;
            }
            series.add(curve.series(profiles, pool));
            data.metrics()
                    .last(profiles.agent(), pool, profiles.region(), profiles.halfDistance())
                    .filter(row -> row.flag().isEmpty() || row.flag().equals("unresolved"))
                    .ifPresent(row -> series.add(curve.mark(profiles, pool, row)));
        }
        return profiles.chart("after " + ShownUnit.nice(end, "s"), series);
    }

    private Chart mainPoolOverTime(Profiles profiles) {
        String pool = data.metrics().mainPool(profiles.agent());
        List<Double> times = profiles.times(pool);
        List<Chart.Series> series = new ArrayList<>();
        int every = Math.max(1, (times.size() + MOST_TIMES - 1) / MOST_TIMES);
        for (int i = (times.size() - 1) % every; i >= 0 && i < times.size(); i += every) {
            String name = "after " + ShownUnit.nice(times.get(i), "s");
            series.add(profiles.curve(pool, times.get(i)).series(profiles, name));
        }
        return profiles.chart("(" + pool + ") over time", series);
    }
}
