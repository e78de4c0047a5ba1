package org.voxtum.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.voxtum.fault.Fault;
import org.voxtum.format.AtomicFile;
import org.voxtum.format.Disk;
import org.voxtum.render.volume.SceneRenderer;
import org.voxtum.render.volume.SurfaceMeasure;
import org.voxtum.render.volume.VolumeScene;
import org.voxtum.run.ClockText;
import org.voxtum.run.view.Film;
import org.voxtum.run.view.SceneBuilder;
import org.voxtum.run.view.ScenePicture;
import org.voxtum.run.view.SceneSpec;
import org.voxtum.run.view.SceneText;
import org.voxtum.run.view.ViewedRun;
import org.voxtum.units.Dimension;
import org.voxtum.units.Quantity;
import org.voxtum.viewer.gl.Renderers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Draws a field of a run in space. */
@Command(
        name = "render",
        description = {
            "Draw a field of a run in space: a picture, or a film of all its times. Needs no display.",
            "What is seen is a scene: a preset, or a YAML file (docs/scenes.md). A picture carries its"
                    + " scene, so --scene takes a picture too."
        })
final class RenderCommand implements Callable<Integer> {
    /** Times that differ by less, relatively, are one time written in two units. */
    private static final double SAME_TIME = 1e-9;

    @ParentCommand private Main main;

    @Parameters(paramLabel = "DIR", description = "Run folder.")
    private Path folder;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            defaultValue = "render.png",
            description = "Picture to write (PNG); default ${DEFAULT-VALUE}.")
    private Path file;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            defaultValue = "front",
            description = "front (default), maximum or slices.")
    private String preset;

    @Option(
            names = "--scene",
            paramLabel = "FILE",
            description = "Scene (YAML), or a picture that 'voxtum render' drew.")
    private Path scene;

    @Option(
            names = "--field",
            paramLabel = "NAME",
            description = "Field, such as dextran.free; default: the first agent's in its fluid.")
    private String field;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "Model time, such as '6 h'; the fields at or before it. Default: last.")
    private String time;

    @Option(names = "--size", paramLabel = "WxH", description = "Pixels, such as 1280x960.")
    private String size;

    @Option(
            names = "--film",
            paramLabel = "FILE",
            description =
                    "A film of all times (mp4, by ffmpeg); without ffmpeg the pictures and the"
                            + " command.")
    private Path film;

    @Option(
            names = "--frames-per-second",
            paramLabel = "N",
            defaultValue = "8",
            description = "Of the film; default ${DEFAULT-VALUE}.")
    private int framesPerSecond;

    @Option(
            names = "--write-scene",
            paramLabel = "FILE",
            description = "Write the scene with nothing left open, to be changed.")
    private Path written;

    @Option(
            names = "--renderer",
            paramLabel = "NAME",
            defaultValue = "auto",
            description =
                    "gl: OpenGL, without a window; cpu: no graphics library; auto (default): gl"
                            + " where there is OpenGL 3.3, else cpu.")
    private String renderer;

    @Override
    public Integer call() {
        ViewedRun run = ViewedRun.of(folder);
        if (!run.knowsTissue()) {
            main.console()
                    .warn(
                            "effective.yaml cannot be read here, so voxels of no tissue are drawn too");
        }
        try (SceneRenderer drawing = Renderers.named(renderer)) {
            return draw(run, drawing);
        }
    }

    private int draw(ViewedRun run, SceneRenderer drawing) {
        SceneBuilder builder = new SceneBuilder(run);
        SceneSpec asked = asked(builder);
        if (film != null) {
            return film(run, drawing, asked);
        }
        SceneBuilder.Built built = builder.build(asked);
        sayOtherTime(asked.time(), built.spec().time());
        if (written != null) {
            String text = SceneText.of(built.spec(), built.units());
            AtomicFile.write(
                    Disk.ofSystem(),
                    written,
                    out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        ScenePicture.write(drawing, built, run.name(), file);
        main.console().say("picture " + file + " (" + drawing.name() + ")");
        built.scene().surfaces().forEach(front -> measure(built.scene(), front));
        return ExitCode.OK;
    }

    /** Fields lie between the times that a user may name; NaN asks for the last. */
    private void sayOtherTime(double asked, double drawn) {
        if (Math.abs(asked - drawn) > SAME_TIME * Math.abs(asked)) {
            main.console()
                    .say(
                            "note: there are no fields at "
                                    + ClockText.of(asked)
                                    + "; those at "
                                    + ClockText.of(drawn)
                                    + " are drawn");
        }
    }

    private void measure(VolumeScene drawn, VolumeScene.FrontSurface front) {
        SurfaceMeasure measure = SurfaceMeasure.of(drawn.layer().volume(), front.value());
        main.console()
                .data(
                        "front at %s %s: area %.6g m^2, volume above %.6g m^3"
                                .formatted(
                                        front.value(),
                                        drawn.layer().unit(),
                                        measure.area(),
                                        measure.volume()));
    }

    private SceneSpec asked(SceneBuilder builder) {
        SceneSpec spec =
                scene == null ? ofPreset() : builder.read(scene, Optional.ofNullable(field));
        spec = field == null ? spec : spec.withField(field);
        spec = time == null ? spec : spec.withTime(seconds());
        return size == null ? spec : sized(spec);
    }

    private double seconds() {
        try {
            return Quantity.parse(time, Dimension.TIME).si();
        } catch (Fault wrong) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "'" + time + "' is no time",
                    "--time",
                    "write a number and a unit such as '6 h' or '90 s'",
                    wrong);
        }
    }

    private SceneSpec ofPreset() {
        return SceneSpec.preset(preset)
                .orElseThrow(
                        () ->
                                new Fault(
                                        Fault.Kind.USAGE,
                                        "there is no preset '" + preset + "'",
                                        "--preset",
                                        "use front, maximum or slices, or --scene FILE"));
    }

    private SceneSpec sized(SceneSpec spec) {
        if (!size.matches("[1-9][0-9]{1,4}x[1-9][0-9]{1,4}")) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "'" + size + "' is no size",
                    "--size",
                    "write pixels such as 1280x960, from 10 to " + SceneSpec.MOST_PIXELS);
        }
        String[] sides = size.split("x");
        int wide = Math.min(SceneSpec.MOST_PIXELS, Integer.parseInt(sides[0]));
        return spec.withSize(wide, Math.min(SceneSpec.MOST_PIXELS, Integer.parseInt(sides[1])));
    }

    private int film(ViewedRun run, SceneRenderer drawing, SceneSpec asked) {
        Film.Made made =
                new Film(run, drawing)
                        .write(asked, film, framesPerSecond, line -> main.console().say(line));
        if (made.isFilm()) {
            main.console().say("film " + film);
        } else {
            main.console().warn("ffmpeg is not installed; the pictures are in " + made.frames());
            main.console().say("  " + String.join(" ", made.command()));
        }
        return ExitCode.OK;
    }
}
