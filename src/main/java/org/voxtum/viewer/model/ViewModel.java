package org.voxtum.viewer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.voxtum.render.volume.Camera;
import org.voxtum.run.view.Comparison;
import org.voxtum.run.view.FieldColours;
import org.voxtum.run.view.Look;
import org.voxtum.run.view.SceneSpec;

/** What is asked to be shown, with what was before; used by the window's thread only. */
public final class ViewModel {
    private final History<SceneSpec> history = new History<>();
    private final Places places = new Places();
    private final List<String> notices = new ArrayList<>();
    private SceneSpec asked;
    private Optional<SceneFeed.Shown> shown = Optional.empty();
    private Optional<Probe> probe = Optional.empty();
    private Optional<Analysis> analysis = Optional.empty();
    private Optional<Comparison> comparison = Optional.empty();
    private boolean help;
    private boolean playing;
    private boolean following;
    private boolean panels = true;
    private boolean plots = true;

    /** Begins with a scene. */
    public ViewModel(SceneSpec first) {
        this.asked = first;
    }

    /** What is asked for. */
    public SceneSpec asked() {
        return asked;
    }

    /** What is shown of the first folder; nothing before its first scene. */
    public Optional<SceneFeed.Shown> shown() {
        return shown;
    }

    /** Takes what is shown. */
    public void show(SceneFeed.Shown now) {
        shown = Optional.of(now);
    }

    /**
     * Changes what is asked for.
     *
     * @param gesture changes of one gesture are undone together; empty for one of its own
     */
    public void change(String gesture, UnaryOperator<SceneSpec> how) {
        SceneSpec changed = how.apply(asked);
        if (!changed.equals(asked)) {
            history.keep(asked, gesture);
            take(changed);
        }
    }

    /** Changes the look. */
    public void changeLook(String gesture, UnaryOperator<Look> how) {
        change(gesture, spec -> spec.withLook(how.apply(spec.look())));
    }

    /** Moves the camera from where the shown scene is seen. */
    public void moveCamera(String gesture, UnaryOperator<Camera> how) {
        camera().ifPresent(
                        camera -> {
                            Camera moved = how.apply(camera);
                            changeLook(gesture, look -> look.withCamera(SceneSpec.View.of(moved)));
                        });
    }

    /** The camera that is asked for, where it is known. */
    public Optional<Camera> camera() {
        return shown.map(now -> asked.look().camera().camera(now.built().scene().camera()));
    }

    /** Shows another field, on a scale that fits it. */
    public void chooseField(String name) {
        change(
                "",
                spec ->
                        spec.withField(name)
                                .withLook(
                                        spec.look()
                                                .withColours(
                                                        FieldColours.open(
                                                                spec.look().colours().map()))
                                                .withSurfaces(List.of())));
    }

    /** Shows another time [s]; NaN for the last. This is no step to undo. */
    public void goTo(double time) {
        take(asked.withTime(time));
    }

    private void take(SceneSpec changed) {
        asked = changed;
    }

    /** Ends a gesture. */
    public void endGesture() {
        history.endGesture();
    }

    /** Goes a step back. */
    public void undo() {
        history.undo(asked).ifPresent(this::takeBut);
    }

    /** Goes a step on again. */
    public void redo() {
        history.redo(asked).ifPresent(this::takeBut);
    }

    /** Time is not undone. */
    private void takeBut(SceneSpec other) {
        take(other.withTime(asked.time()));
    }

    /** How the second folder is shown against the first; empty where it is shown itself. */
    public Optional<Comparison> comparison() {
        return comparison;
    }

    /** The second folder itself, then its difference from the first, then the ratio. */
    public void turnComparison() {
        comparison =
                comparison.isEmpty()
                        ? Optional.of(Comparison.DIFFERENCE)
                        : comparison
                                .filter(how -> how == Comparison.DIFFERENCE)
                                .map(how -> Comparison.RATIO);
    }

    /** Picked places. */
    public Places places() {
        return places;
    }

    /** What to tell the user now. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** Tells the user these in place of what was told. */
    public void tell(List<String> now) {
        notices.clear();
        notices.addAll(now);
    }

    /** What the voxel under the pointer holds. */
    public Optional<Probe> probe() {
        return probe;
    }

    /** Takes what a voxel holds. */
    public void setProbe(Optional<Probe> read) {
        probe = read;
    }

    /** What is told about the field. */
    public Optional<Analysis> analysis() {
        return analysis;
    }

    /** Takes what is told about the field. */
    public void setAnalysis(Optional<Analysis> now) {
        analysis = now;
    }

    /** Whether the help is open. */
    public boolean help() {
        return help;
    }

    /** Opens or closes the help. */
    public void setHelp(boolean open) {
        help = open;
    }

    /** Whether times go on by themselves. */
    public boolean playing() {
        return playing;
    }

    /** Lets times go on by themselves or not. */
    public void setPlaying(boolean on) {
        playing = on;
    }

    /** Whether the newest time is shown as it comes. */
    public boolean following() {
        return following;
    }

    /** Shows the newest time as it comes or not. */
    public void setFollowing(boolean on) {
        following = on;
        if (on) {
            goTo(Double.NaN);
        }
    }

    /** Whether curves are shown below the picture. */
    public boolean plots() {
        return plots;
    }

    /** Shows curves or not. */
    public void setPlots(boolean on) {
        plots = on;
    }

    /** Whether the panels are shown. */
    public boolean panels() {
        return panels;
    }

    /** Shows the panels or not. */
    public void setPanels(boolean on) {
        panels = on;
    }
}
