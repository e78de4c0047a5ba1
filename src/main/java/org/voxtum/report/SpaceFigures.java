package org.voxtum.report;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.img;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voxtum.fault.Fault;
import org.voxtum.format.VtiImage;
import org.voxtum.render.Canvas;
import org.voxtum.render.volume.VolumePicture;
import org.voxtum.run.view.SceneBuilder;
import org.voxtum.run.view.ScenePicture;
import org.voxtum.run.view.SceneSpec;
import org.voxtum.run.view.SceneText;
import org.voxtum.run.view.ViewedRun;

/** The newest maps of the agents in space: as light through a cloud, and the largest value seen. */
final class SpaceFigures {
    /** Larger fields would take longer to draw than a report may take. */
    private static final long MOST_VOXELS = 1 << 23;

    private static final int WIDE = 640;
    private static final int HIGH = 480;
    private static final Map<String, String> PRESETS =
            Map.of(
                    "front", "in space, each part shining through what is before it",
                    "maximum", "in space, the largest value along each line of sight");

    private SpaceFigures() {}

    /** Two figures an agent; words in their place where the maps cannot be read. */
    static List<DomContent> of(RunData data) {
        if (!Files.exists(data.folder().file("fields.pvd"))) {
            return List.of();
        }
        try {
            return of(data, ViewedRun.of(data.folder().root()));
        } catch (Fault unreadable) {
            return List.of(p("The maps cannot be drawn in space: " + unreadable.getMessage()));
        }
    }

    private static List<DomContent> of(RunData data, ViewedRun run) {
        VtiImage newest = run.image(run.at(Double.NaN));
        if (newest.grid().voxels() > MOST_VOXELS) {
            return List.of(p("The maps are too large to be drawn here; 'voxtum render' does it."));
        }
        List<DomContent> figures = new ArrayList<>();
        for (String agent : data.metrics().agents()) {
            String field = agent + ".fluid";
            if (ViewedRun.scalars(newest).contains(field)) {
                figures.add(drawn(run, field, "front"));
                figures.add(drawn(run, field, "maximum"));
            }
        }
        return figures;
    }

    private static DomContent drawn(ViewedRun run, String field, String preset) {
        SceneSpec asked =
                SceneSpec.preset(preset).orElseThrow().withField(field).withSize(WIDE, HIGH);
        SceneBuilder.Built built = new SceneBuilder(run).build(asked);
        String shown =
                field
                        + " after "
                        + ShownUnit.nice(built.scene().time(), "s")
                        + " "
                        + PRESETS.get(preset);
        Picture picture = picture(built, field, run.name());
        return figure(
                        img().withSrc(picture.inline())
                                .withAlt(
                                        shown
                                                + String.format(
                                                        ", from %s to %s.",
                                                        value(
                                                                built,
                                                                built.scene()
                                                                        .layer()
                                                                        .volume()
                                                                        .least()),
                                                        value(
                                                                built,
                                                                built.scene()
                                                                        .layer()
                                                                        .volume()
                                                                        .largest())))
                                .attr("width", WIDE)
                                .attr("height", HIGH),
                        figcaption(shown + " ('voxtum render --preset " + preset + "')"))
                .withClasses("map", "space");
    }

    private static String value(SceneBuilder.Built built, double value) {
        return ShownUnit.nice(value, built.scene().layer().unit());
    }

    private static Picture picture(SceneBuilder.Built built, String field, String title) {
        Canvas canvas = VolumePicture.draw(built.scene(), WIDE, HIGH);
        String scene = SceneText.of(built.spec(), built.units());
        Map<String, String> texts = Map.of("Title", title, ScenePicture.SCENE, scene);
        return Picture.drawn(field, field, "", built.scene().time(), canvas, texts);
    }
}
