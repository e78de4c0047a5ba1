package org.voxtum.viewer.window;

import java.util.List;
import java.util.Optional;
import org.lwjgl.glfw.GLFW;
import org.voxtum.run.view.Comparison;
import org.voxtum.run.view.SceneSpec;
import org.voxtum.run.view.Times;
import org.voxtum.viewer.model.SceneFeed;
import org.voxtum.viewer.model.ViewModel;

/** When the window asks for scenes, when it draws and when it sleeps. */
final class Pace {
    private static final double LOOK_AGAIN = 1;
    private static final double PLAY_STEP = 0.25;

    /** Widgets settle in some frames after an input. */
    private static final int FRAMES_AFTER_INPUT = 3;

    private final ViewModel model;
    private final List<Pane> panes;
    private final List<Work> works;
    private final SharedScale scale = new SharedScale();
    private SceneSpec lastAsked;
    private Optional<Comparison> lastComparison = Optional.empty();
    private int framesDue = FRAMES_AFTER_INPUT;
    private final boolean isSoftware;
    private double lastInput;
    private double lastScene;
    private double lastStep;

    /** Every folder has been asked for what is to be shown first. */
    Pace(ViewModel model, List<Pane> panes, List<Work> works, boolean isSoftware) {
        this.isSoftware = isSoftware;
        this.model = model;
        this.panes = panes;
        this.works = List.copyOf(works);
        this.lastAsked = model.asked();
    }

    /** Asks every folder for what is to be shown. */
    void askAll() {
        lastAsked = model.asked();
        lastComparison = model.comparison();
        SceneSpec wanted = scale.of(lastAsked, panes, lastComparison);
        for (Pane pane : panes) {
            boolean isFirst = pane == panes.get(0);
            if (isFirst || lastComparison.isEmpty()) {
                pane.feed().ask(wanted);
            } else {
                pane.feed().ask(wanted, lastComparison.get());
            }
        }
    }

    /**
     * Whether the fine picture is gone on with: not where processors draw what comes of a run that
     * they solve too, until someone asks for it by pointer or key.
     */
    boolean refines() {
        return !(isSoftware && model.following()) || lastInput > lastScene;
    }

    /** Waits until there is something to draw. */
    void await(Events events) {
        askWhatChanged();
        boolean finished = panes.stream().allMatch(Pane::isFinished);
        if (framesDue > 0 || !finished && refines()) {
            GLFW.glfwPollEvents();
        } else {
            sleep(events);
        }
        boolean heard = events.take();
        lastInput = heard ? GLFW.glfwGetTime() : lastInput;
        framesDue = heard ? FRAMES_AFTER_INPUT : Math.max(0, framesDue - 1);
    }

    private void sleep(Events events) {
        boolean woken = false;
        while (!woken) {
            GLFW.glfwWaitEventsTimeout(model.playing() ? PLAY_STEP : LOOK_AGAIN);
            play();
            follow();
            woken = events.has() || isNew() || changed();
        }
    }

    private boolean isNew() {
        return panes.stream().anyMatch(pane -> pane.feed().hasOutcome())
                || works.stream().anyMatch(Work::hasOutcome);
    }

    private boolean changed() {
        return !sameBut(model.asked(), lastAsked) || !model.comparison().equals(lastComparison);
    }

    private void play() {
        double now = GLFW.glfwGetTime();
        boolean busy = panes.stream().anyMatch(pane -> pane.feed().isBusy());
        if (model.playing() && !busy && now - lastStep >= PLAY_STEP) {
            lastStep = now;
            model.shown().ifPresent(this::step);
        }
    }

    private void step(SceneFeed.Shown shown) {
        List<Double> times = shown.times();
        boolean atEnd = Times.at(times, model.asked().time()) == times.size() - 1;
        model.goTo(atEnd ? times.get(0) : Times.step(times, model.asked().time(), 1));
    }

    /** Asks again where a folder has got new fields. */
    private void follow() {
        boolean news = panes.stream().anyMatch(p -> p.feed().hasNews() && !p.feed().isBusy());
        if (news) {
            askAll();
        }
    }

    private void askWhatChanged() {
        if (changed()) {
            askAll();
        }
    }

    /** The camera is no business of who makes scenes. */
    private static boolean sameBut(SceneSpec a, SceneSpec b) {
        return a.withLook(a.look().withCamera(SceneSpec.View.USUAL))
                .equals(b.withLook(b.look().withCamera(SceneSpec.View.USUAL)));
    }

    /** Takes what was made since. */
    void takeScenes() {
        for (Pane pane : panes) {
            lastScene = pane.takeScene() ? GLFW.glfwGetTime() : lastScene;
        }
        panes.get(0).shown().ifPresent(model::show);
        if (scale.isOther(lastAsked, panes, lastComparison)) {
            askAll();
        }
    }

    /** Whether nothing is being made or drawn finer. */
    boolean isSettled() {
        return panes.stream().allMatch(pane -> pane.isSettled(refines()))
                && works.stream().noneMatch(w -> w.isBusy() || w.hasOutcome())
                && !changed();
    }
}
