package org.voxtum.viewer.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voxtum.fault.Fault;
import org.voxtum.format.AtomicFile;
import org.voxtum.render.Canvas;
import org.voxtum.render.volume.Camera;
import org.voxtum.render.volume.SceneRenderer;
import org.voxtum.run.view.Film;
import org.voxtum.run.view.SceneBuilder;
import org.voxtum.run.view.ScenePicture;
import org.voxtum.run.view.SceneSpec;
import org.voxtum.run.view.SceneText;
import org.voxtum.viewer.model.Actions;
import org.voxtum.viewer.model.Background;
import org.voxtum.viewer.model.SceneFeed;
import org.voxtum.viewer.model.ViewModel;

/** What the window does when it is told to. Files go into the folder that it was started in. */
final class Deeds implements Actions, Work, AutoCloseable {
    private static final int FRAMES_A_SECOND = 8;
    private static final int MOST_NUMBERS = 10_000;

    private final ViewModel model;
    private final Pane pane;
    private final Path folder;
    private final Runnable close;
    private final Background<String> films;
    private final List<String> written = new ArrayList<>();
    private String told = "";

    Deeds(ViewModel model, Pane pane, Path folder, Runnable wake, Runnable close) {
        this.close = close;
        this.model = model;
        this.pane = pane;
        this.folder = folder;
        this.films = new Background<>("film", wake);
    }

    @Override
    public void screenshot() {
        withScene(
                (shown, spec) -> {
                    Optional<Canvas> canvas = model.camera().flatMap(pane::picture);
                    Path file = free(shown, ".png");
                    ScenePicture.write(
                            canvas.orElseThrow(),
                            spec,
                            shown.built().units(),
                            shown.run().name(),
                            file);
                    wrote(file);
                });
    }

    @Override
    public void saveScene() {
        withScene(
                (shown, spec) -> {
                    Path file = free(shown, ".yaml");
                    String text = SceneText.of(spec, shown.built().units());
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    AtomicFile.write(file, out -> out.write(bytes));
                    wrote(file);
                });
    }

    @Override
    public void film() {
        withScene(
                (shown, spec) -> {
                    Path file = free(shown, ".mp4");
                    told = "making a film of " + shown.times().size() + " times ...";
                    films.ask(() -> film(shown, spec, file));
                });
    }

    private static String film(SceneFeed.Shown shown, SceneSpec spec, Path file) {
        Film.Made made =
                new Film(shown.run(), SceneRenderer.onProcessors())
                        .write(spec, file, FRAMES_A_SECOND, line -> {});
        return made.isFilm()
                ? file.toString()
                : made.frames() + " (ffmpeg is not installed: these are its pictures)";
    }

    @Override
    public void resetView() {
        model.changeLook("", look -> look.withCamera(SceneSpec.View.USUAL));
    }

    @Override
    public void quit() {
        close.run();
    }

    /** Does something with what is shown, and tells what went wrong. */
    private void withScene(Deed deed) {
        Optional<SceneFeed.Shown> shown = model.shown();
        Optional<Camera> camera = model.camera();
        if (shown.isEmpty() || camera.isEmpty()) {
            return;
        }
        try {
            SceneBuilder.Built built = shown.get().built();
            SceneSpec.View view = SceneSpec.View.of(camera.get());
            deed.with(
                    shown.get(),
                    built.spec()
                            .withLook(built.spec().look().withCamera(view))
                            .withSize(pane.area().width(), pane.area().height()));
        } catch (Fault told) {
            this.told = told.getMessage();
        }
    }

    /** Something to do with what is shown and the words that say it. */
    private interface Deed {
        void with(SceneFeed.Shown shown, SceneSpec spec);
    }

    private Path free(SceneFeed.Shown shown, String ending) {
        String name = shown.run().name().trim().replaceAll("[^A-Za-z0-9._-]+", "-");
        for (int i = 1; i < MOST_NUMBERS; i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "%s-%03d%s", name, i, ending));
            if (!Files.exists(file)) {
                return file;
            }
        }
        throw new Fault(Fault.Kind.OUTPUT, "no free name", folder.toString(), "remove some");
    }

    private void wrote(Path file) {
        written.add(file.toString());
        told = "wrote " + file;
    }

    /** Takes a film that is done. */
    void update() {
        films.take()
                .ifPresent(
                        outcome -> {
                            outcome.value().ifPresent(written::add);
                            told = outcome.problem().orElse("wrote " + outcome.value().orElse(""));
                        });
    }

    /** What was done last, for people. */
    Optional<String> told() {
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    @Override
    public boolean isBusy() {
        return films.isBusy();
    }

    @Override
    public boolean hasOutcome() {
        return films.hasOutcome();
    }

    /** Files that were written. */
    List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public void close() {
        films.close();
    }
}
