package org.voxtum.viewer.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.opengl.GL33C;
import org.voxtum.fault.Fault;
import org.voxtum.render.volume.Camera;
import org.voxtum.run.view.SceneSpec;
import org.voxtum.viewer.gl.GlDisplay;
import org.voxtum.viewer.model.SceneFeed;
import org.voxtum.viewer.model.ViewModel;
import org.voxtum.viewer.panel.Panels;
import org.voxtum.viewer.panel.Widgets;

/** The window on one or two run folders: takes scenes, draws them, and waits for input. */
public final class ViewerWindow implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final float BEHIND = 0.05f;

    private final Waker waker = new Waker();
    private final WindowMemory memory;
    private final GlDisplay display;
    private final ViewModel model;
    private final List<Pane> panes = new ArrayList<>();
    private final Hover hover;
    private final Deeds deeds;
    private final Told told;
    private final Events events;
    private final Optional<Widgets> widgets;
    private final Panels panels;
    private final Pace pace;
    private final Optional<StateFile> state;

    /**
     * Opens.
     *
     * @param folders one run folder or two
     * @param first what is asked to be shown
     * @param follows whether the newest time is shown as it comes; fields may be yet to come then
     * @param memory folder that keeps how the window is left
     * @param stateFile takes what is shown after each input, for programs that drive the window
     * @throws org.voxtum.fault.Fault USAGE where a folder is none of a run, DEVICE without display
     */
    public ViewerWindow(
            List<Path> folders,
            SceneSpec first,
            boolean follows,
            Optional<Path> memory,
            Optional<Path> stateFile) {
        List<SceneFeed> feeds =
                folders.stream().map(f -> new SceneFeed(f, follows, waker)).toList();
        feeds.forEach(feed -> feed.ask(first)); // they read while the window opens
        this.memory = new WindowMemory(memory);
        int wide = this.memory.width(WIDTH);
        int high = this.memory.height(HEIGHT);
        display = GlDisplay.ofWindow("Voxtum: " + folders.get(0), wide, high);
        waker.begin();
        model = new ViewModel(first);
        this.memory.restore(model);
        model.setFollowing(follows);
        if (feeds.size() > 1) {
            feeds.get(1).compareWith(feeds.get(0));
        }
        feeds.forEach(feed -> panes.add(new Pane(feed)));
        PointerInput pointer = new PointerInput(model, panes);
        hover = new Hover(model, pointer, waker);
        deeds = new Deeds(model, panes.get(0), Path.of(""), waker, this::quit);
        told = new Told(model, waker);
        Keys keys = new Keys(model, deeds);
        events = new Events(display.window(), pointer, keys, this::open);
        widgets = Widgets.begin(display.window(), events.scale());
        panels = new Panels(model, deeds, keys.help());
        pace = new Pace(model, panes, List.of(hover, deeds, told), display.isSoftware());
        state = stateFile.map(StateFile::new);
    }

    /** Shows another folder in place of the first. */
    private void open(Path folder) {
        try {
            SceneFeed feed = new SceneFeed(folder, false, waker);
            panes.get(0).turnTo(feed);
            GLFW.glfwSetWindowTitle(display.window(), "Voxtum: " + folder);
            pace.askAll();
        } catch (Fault refused) {
            panes.get(0).tell(refused.getMessage());
        }
    }

    private void quit() {
        GLFW.glfwSetWindowShouldClose(display.window(), true);
    }

    /** Shows until the window is closed. */
    public void show() {
        while (!GLFW.glfwWindowShouldClose(display.window())) {
            pace.await(events);
            pace.takeScenes();
            hover.update();
            deeds.update();
            told.update();
            model.tell(Notices.of(model, panes, deeds, widgets.isPresent()));
            draw();
            state.ifPresent(file -> file.write(stateText()));
        }
        keep();
    }

    private void keep() {
        int[] width = new int[1];
        int[] height = new int[1];
        GLFW.glfwGetWindowSize(display.window(), width, height);
        memory.keep(model, width[0], height[0]);
    }

    private String stateText() {
        return StateText.of(model, panes, pace.isSettled(), panels.opacityArea(), deeds.written());
    }

    private void draw() {
        int[] size = events.framebuffer();
        events.shareWith(widgets);
        Area pictures = layOut(size);
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, 0);
        GL33C.glViewport(0, 0, size[0], size[1]);
        GL33C.glClearColor(BEHIND, BEHIND, BEHIND, 1);
        GL33C.glClear(GL33C.GL_COLOR_BUFFER_BIT);
        Optional<Camera> camera = model.camera();
        for (int i = 0; i < panes.size() && camera.isPresent(); i++) {
            Area place = pictures.part(i, panes.size());
            panes.get(i).draw(camera.get(), place, size[1], pace.refines());
        }
        GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, 0);
        GL33C.glViewport(0, 0, size[0], size[1]);
        widgets.ifPresent(Widgets::endFrame);
        GLFW.glfwSwapBuffers(display.window());
    }

    /** Begins the widgets; what they leave is for the pictures. */
    private Area layOut(int[] size) {
        Area all = new Area(0, 0, Math.max(1, size[0]), Math.max(1, size[1]));
        if (widgets.isEmpty()) {
            return all;
        }
        widgets.get().beginFrame(Panels.isDark(model.asked().look()));
        double units = events.units();
        double left = model.panels() ? Panels.WIDTH * events.scale() : 0;
        double below = panels.hasPlots() ? Panels.PLOTS_HIGH * events.scale() : 0;
        float wide = (float) (size[0] * units);
        float high = (float) (size[1] * units);
        panels.show((float) left, wide, (float) (high - below), high);
        if (below > 0) {
            panels.plots(
                    (float) left, (float) (high - below), (float) (wide - left), (float) below);
        }
        int taken = (int) (left / units);
        int plots = (int) (below / units);
        return new Area(
                taken, 0, Math.max(1, all.width() - taken), Math.max(1, all.height() - plots));
    }

    @Override
    public void close() {
        hover.close();
        deeds.close();
        told.close();
        panes.forEach(Pane::close);
        widgets.ifPresent(Widgets::close);
        display.close();
    }
}
