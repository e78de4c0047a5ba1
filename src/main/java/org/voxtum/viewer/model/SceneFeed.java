package org.voxtum.viewer.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.voxtum.fault.Fault;
import org.voxtum.render.volume.Layer;
import org.voxtum.run.view.Comparison;
import org.voxtum.run.view.FieldColours;
import org.voxtum.run.view.Look;
import org.voxtum.run.view.SceneBuilder;
import org.voxtum.run.view.SceneSpec;
import org.voxtum.run.view.ViewedRun;

/** Scenes of a run folder, finished or still being written, made beside the window's thread. */
public final class SceneFeed implements AutoCloseable {
    private final Path folder;
    private final Background<Shown> worker;
    private volatile long stampSeen;
    private ViewedRun run;
    private SceneBuilder builder;
    private Optional<Path> reference = Optional.empty();
    private Optional<Comparison> comparing = Optional.empty();
    private SceneBuilder compared;
    private Layer counted;
    private Histogram histogram;

    /**
     * A scene with what a window must know of its run.
     *
     * @param run the run, to be asked for more
     * @param built the scene
     * @param times times of the fields [s]
     * @param fields names of the fields
     * @param vesselValues names of values by which vessels can be coloured
     * @param histogram of the field that is shown
     * @param made when it was made, by {@link System#nanoTime}: tells one from another
     */
    public record Shown(
            ViewedRun run,
            SceneBuilder.Built built,
            List<Double> times,
            List<String> fields,
            List<String> vesselValues,
            Histogram histogram,
            long made) {
        /** Copies the lists. */
        public Shown {
            times = List.copyOf(times);
            fields = List.copyOf(fields);
            vesselValues = List.copyOf(vesselValues);
        }
    }

    /**
     * Opens a folder.
     *
     * @param folder of a run
     * @param waits whether the folder may be without fields yet
     * @param wake is called when there is a scene
     * @throws org.voxtum.fault.Fault USAGE where it is no run folder or has no field yet
     */
    public SceneFeed(Path folder, boolean waits, Runnable wake) {
        this.folder = folder;
        this.stampSeen = ViewedRun.stamp(folder);
        if (!waits || stampSeen != 0) {
            ViewedRun.require(folder);
        }
        this.worker = new Background<>("scenes of " + folder, wake);
    }

    private void reopen() {
        run = run == null ? ViewedRun.of(folder) : run.reopen();
        builder = new SceneBuilder(run);
    }

    /** Lets scenes show what differs from another folder, when they are asked for so. */
    public void compareWith(SceneFeed first) {
        reference = Optional.of(first.folder);
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** Asks for a scene; {@link #take} gives it when it is there. */
    public void ask(SceneSpec spec) {
        worker.ask(() -> make(spec, Optional.empty()));
    }

    /**
     * The same of what differs from the folder that it is compared with: the difference or the
     * ratio, in colours and opacities that suit it.
     */
    public void ask(SceneSpec spec, Comparison how) {
        Look look = spec.look();
        FieldColours open = FieldColours.open(look.colours().map());
        SceneSpec plain = spec.withLook(look.withColours(open).withSurfaces(List.of()));
        worker.ask(() -> make(plain, Optional.of(how)));
    }

    /** A file that was listed may be gone when it is read; then the list is another. */
    private Shown make(SceneSpec spec, Optional<Comparison> how) {
        try {
            return makeOnce(spec, how);
        } catch (Fault gone) {
            if (hasNews()) {
                return makeOnce(spec, how);
            }
            throw run == null ? waiting(gone) : gone;
        }
    }

    private Fault waiting(Fault because) {
        return new Fault(
                because.kind(), "waiting for the first fields", folder.toString(), "", because);
    }

    private Shown makeOnce(SceneSpec spec, Optional<Comparison> how) {
        long now = ViewedRun.stamp(folder);
        if (now != stampSeen || run == null) {
            stampSeen = now;
            comparing = Optional.empty();
            reopen();
        }
        SceneBuilder.Built built = builder(how).build(spec);
        List<String> fields = ViewedRun.scalars(built.image());
        return new Shown(
                run,
                built,
                run.times(),
                fields,
                run.vesselValues(),
                histogram(built.scene().layer()),
                System.nanoTime());
    }

    private SceneBuilder builder(Optional<Comparison> how) {
        if (how.isEmpty() || reference.isEmpty()) {
            return builder;
        }
        if (!how.equals(comparing)) {
            ViewedRun first = ViewedRun.of(reference.get());
            compared = SceneBuilder.comparing(run, first, how.get());
            comparing = how;
        }
        return compared;
    }

    /** Counted again only where the field or its scale is another. */
    private Histogram histogram(Layer layer) {
        if (counted == null
                || counted.volume() != layer.volume()
                || !counted.transfer().equals(layer.transfer())) {
            counted = layer;
            histogram = Histogram.of(layer.volume(), layer.transfer());
        }
        return histogram;
    }

    /** Whether the folder has got other fields since the newest scene was begun. */
    public boolean hasNews() {
        return ViewedRun.stamp(folder) != stampSeen;
    }

    /** The newest scene, or why there is none, once. */
    public Optional<Background.Outcome<Shown>> take() {
        return worker.take();
    }

    /** Whether {@link #take} has something to give. */
    public boolean hasOutcome() {
        return worker.hasOutcome();
    }

    /** Whether a scene is being made. */
    public boolean isBusy() {
        return worker.isBusy();
    }

    @Override
    public void close() {
        worker.close();
    }
}
