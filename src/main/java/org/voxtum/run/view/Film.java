package org.voxtum.run.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.voxtum.fault.Fault;
import org.voxtum.format.VtiImage;
import org.voxtum.render.volume.SceneRenderer;
import org.voxtum.render.volume.Volume;

/** A picture of each time of a run, and with ffmpeg a film of them. */
public final class Film {
    private static final int MOST_MINUTES = 60;

    private final ViewedRun run;
    private final SceneRenderer renderer;
    private final SceneBuilder builder;

    /** Of a run. */
    public Film(ViewedRun run, SceneRenderer renderer) {
        this.run = run;
        this.renderer = renderer;
        this.builder = new SceneBuilder(run);
    }

    /** The scene with a colour scale that fits every time, where it is left open. */
    public SceneSpec held(SceneSpec asked) {
        if (!Double.isNaN(asked.look().colours().least())
                && !Double.isNaN(asked.look().colours().largest())) {
            return asked;
        }
        double least = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (double time : run.times()) {
            VtiImage image = run.image(run.at(time));
            String field = asked.field().isEmpty() ? run.usualField(image) : asked.field();
            Volume volume = run.volume(image, field);
            least = Math.min(least, volume.hasValues() ? volume.least() : least);
            largest = Math.max(largest, volume.hasValues() ? volume.largest() : largest);
        }
        double from =
                Double.isNaN(asked.look().colours().least())
                                && !asked.look().colours().logarithmic()
                        ? least
                        : asked.look().colours().least();
        return largest > least
                ? asked.withRange(
                        from,
                        Double.isNaN(asked.look().colours().largest())
                                ? largest
                                : asked.look().colours().largest())
                : asked;
    }

    /**
     * What came of a film.
     *
     * @param isFilm whether it is there; not where ffmpeg is not installed
     * @param frames folder of its pictures, which is kept where there is no film
     * @param command makes it of them
     */
    public record Made(boolean isFilm, Path frames, List<String> command) {
        /** Copies the list. */
        public Made {
            command = List.copyOf(command);
        }
    }

    /** Writes a film of all times, else its pictures. */
    public Made write(SceneSpec asked, Path film, int perSecond, Consumer<String> progress) {
        Path frames = film.resolveSibling(film.getFileName() + ".frames");
        try {
            Files.createDirectories(frames);
        } catch (IOException problem) {
            throw new Fault(
                    Fault.Kind.OUTPUT,
                    "cannot create the folder of pictures: " + problem,
                    frames.toString(),
                    "write to a folder that is there");
        }
        frames(asked, frames, progress);
        List<String> command = command(frames, perSecond, film);
        boolean isFilm = encode(command);
        if (isFilm) {
            remove(frames);
        }
        return new Made(isFilm, frames, command);
    }

    /** Writes the pictures of all times into a folder: 00000.png and on. */
    private void frames(SceneSpec asked, Path folder, Consumer<String> progress) {
        SceneSpec scene = held(asked);
        List<Double> times = run.times();
        for (int i = 0; i < times.size(); i++) {
            ScenePicture.write(
                    renderer,
                    builder.build(scene.withTime(times.get(i))),
                    run.name(),
                    folder.resolve(String.format(Locale.ROOT, "%05d.png", i)));
            progress.accept("picture " + (i + 1) + " of " + times.size());
        }
    }

    /** What makes a film of pictures. */
    static List<String> command(Path frames, int perSecond, Path film) {
        return List.of(
                "ffmpeg",
                "-loglevel",
                "error",
                "-y",
                "-framerate",
                Integer.toString(perSecond),
                "-i",
                frames.resolve("%05d.png").toString(),
                "-vf",
                "pad=ceil(iw/2)*2:ceil(ih/2)*2",
                "-pix_fmt",
                "yuv420p",
                film.toString());
    }

    /**
     * Runs the command.
     *
     * @return whether there is a film; not where ffmpeg is not installed
     * @throws Fault OUTPUT where ffmpeg fails
     */
    public static boolean encode(List<String> command) {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            return false;
        }
        try {
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw failed(said.lines().findFirst().orElse("it gave no reason"));
            }
            return true;
        } catch (IOException broken) {
            throw failed(broken.toString());
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw failed("stopped");
        }
    }

    private static Fault failed(String reason) {
        return new Fault(
                Fault.Kind.OUTPUT,
                "ffmpeg made no film: " + reason,
                "",
                "look at the pictures with --frames, or write another kind of file");
    }

    /** Removes the pictures of a film that is made. */
    private static void remove(Path frames) {
        try (var files = Files.list(frames)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(frames);
        } catch (IOException kept) {
            throw new Fault(
                    Fault.Kind.OUTPUT, "cannot remove the pictures", frames.toString(), "" + kept);
        }
    }
}
