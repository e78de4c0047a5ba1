package org.voxtum.report;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.img;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pictures of the end. */
final class MapsSection {
    private MapsSection() {}

    static Section of(RunData data) {
        List<DomContent> content = new ArrayList<>();
        data.pictures().forEach(picture -> content.add(map(data, picture)));
        content.addAll(SpaceFigures.of(data));
        return new Section(
                "maps",
                "Maps",
                content.isEmpty() ? List.of(p("There is no picture yet.")) : content);
    }

    private static DomContent map(RunData data, Picture picture) {
        String agent = picture.agent();
        String shown =
                agent.isEmpty()
                        ? "Interstitial fluid pressure"
                        : agent + " " + Picture.where(picture.pool());
        String time = ShownUnit.nice(picture.time(), "s");
        return figure(
                        img().withSrc(picture.inline())
                                .withAlt(alt(data, picture, shown + " after " + time))
                                .attr("width", picture.wide())
                                .attr("height", picture.high()),
                        figcaption(
                                shown
                                        + " after "
                                        + time
                                        + ": three sections through the grid ("
                                        + picture.name()
                                        + ")"))
                .withClass("map");
    }

    /** What the picture shows, with the numbers that a reader would take from it. */
    private static String alt(RunData data, Picture picture, String shown) {
        String sections = shown + " on three orthogonal sections through the grid.";
        if (picture.time() != data.metrics().lastTime()) {
            return sections;
        }
        String agent = picture.agent();
        String pool = agent.isEmpty() ? "pressure" : metricsPool(picture);
        String region = agent.isEmpty() ? "all" : data.metrics().mainRegion(agent);
        return sections
                + String.format(
                        Locale.ROOT,
                        " Per volume of tissue in %s: mean %s, from %s to %s.",
                        region,
                        told(data, agent, pool, region, "mean"),
                        told(data, agent, pool, region, "min"),
                        told(data, agent, pool, region, "max"));
    }

    private static String metricsPool(Picture picture) {
        return picture.pool().equals(Picture.FLUID) ? "free" : picture.pool();
    }

    private static String told(
            RunData data, String agent, String pool, String region, String quantity) {
        return data.metrics()
                .last(agent, pool, region, quantity)
                .filter(row -> !row.exact().isEmpty())
                .map(row -> ShownUnit.nice(row.value(), row.unit()))
                .orElse("not told");
    }
}
