package org.voxtum.viewer.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lwjgl.glfw.GLFW;
import org.voxtum.render.volume.Camera;
import org.voxtum.render.volume.VolumeScene;
import org.voxtum.run.view.Look;
import org.voxtum.run.view.Times;
import org.voxtum.viewer.model.Actions;
import org.voxtum.viewer.model.SceneFeed;
import org.voxtum.viewer.model.Slices;
import org.voxtum.viewer.model.ViewModel;
import org.voxtum.viewer.panel.HelpLine;
import org.voxtum.viewer.panel.Panels;

/** What keys do; the help is written from this table. */
final class Keys {
    private static final int PLAIN = 0;
    private static final int CONTROL = GLFW.GLFW_MOD_CONTROL;
    private static final int SHIFT = GLFW.GLFW_MOD_SHIFT;
    private static final int KNOWN = CONTROL | SHIFT;

    private final ViewModel model;
    private final Actions actions;
    private final List<Shortcut> shortcuts = new ArrayList<>();
    private boolean taken;

    /**
     * A key.
     *
     * @param key its code
     * @param mods Ctrl, Shift or none
     * @param name how the help writes it
     * @param does what it does
     * @param deed does it
     */
    record Shortcut(int key, int mods, String name, String does, Runnable deed) {}

    Keys(ViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        general();
        times();
        pictures();
        directions();
        slices();
    }

    private void add(int key, int mods, String name, String does, Runnable deed) {
        shortcuts.add(new Shortcut(key, mods, name, does, deed));
    }

    private void general() {
        add(GLFW.GLFW_KEY_H, PLAIN, "H", "this help", () -> model.setHelp(!model.help()));
        add(
                GLFW.GLFW_KEY_ESCAPE,
                PLAIN,
                "Esc",
                "close the help, forget picked places",
                this::escape);
        add(GLFW.GLFW_KEY_TAB, PLAIN, "Tab", "panels", () -> model.setPanels(!model.panels()));
        add(
                GLFW.GLFW_KEY_G,
                PLAIN,
                "G",
                "curves and table below the picture",
                () -> model.setPlots(!model.plots()));
        add(GLFW.GLFW_KEY_Q, CONTROL, "Ctrl+Q", "close the window", actions::quit);
        add(GLFW.GLFW_KEY_Z, CONTROL, "Ctrl+Z", "undo a change of the view", model::undo);
        add(GLFW.GLFW_KEY_Z, CONTROL | SHIFT, "Ctrl+Shift+Z", "redo", model::redo);
        add(GLFW.GLFW_KEY_S, PLAIN, "S", "screenshot", actions::screenshot);
        add(GLFW.GLFW_KEY_S, SHIFT, "Shift+S", "film of all times", actions::film);
        add(GLFW.GLFW_KEY_S, CONTROL, "Ctrl+S", "save the scene as a file", actions::saveScene);
        add(
                GLFW.GLFW_KEY_D,
                PLAIN,
                "D",
                "second folder: itself, less the first, divided by the first",
                model::turnComparison);
        add(GLFW.GLFW_KEY_T, PLAIN, "T", "dark or light", this::turnBackground);
    }

    private void escape() {
        model.setHelp(false);
        model.places().clear();
    }

    private void turnBackground() {
        boolean dark = Panels.isDark(model.asked().look());
        model.changeLook("", look -> look.withBackground(dark ? Panels.LIGHT : Look.DARK));
    }

    private void times() {
        add(
                GLFW.GLFW_KEY_SPACE,
                PLAIN,
                "Space",
                "play the times, stop",
                () -> model.setPlaying(!model.playing()));
        add(GLFW.GLFW_KEY_RIGHT, PLAIN, "Right", "next time", () -> go(1));
        add(GLFW.GLFW_KEY_LEFT, PLAIN, "Left", "time before", () -> go(-1));
        add(GLFW.GLFW_KEY_HOME, PLAIN, "Home", "first time", () -> go(-Integer.MAX_VALUE / 2));
        add(GLFW.GLFW_KEY_END, PLAIN, "End", "last time", () -> go(Integer.MAX_VALUE / 2));
        add(
                GLFW.GLFW_KEY_F,
                PLAIN,
                "F",
                "follow a run that is still solving",
                () -> model.setFollowing(!model.following()));
    }

    private void go(int steps) {
        Optional<SceneFeed.Shown> shown = model.shown();
        if (shown.isPresent()) {
            model.setFollowing(false);
            model.goTo(Times.step(shown.get().times(), model.asked().time(), steps));
        }
    }

    private void pictures() {
        add(GLFW.GLFW_KEY_N, PLAIN, "N", "next field", () -> field(1));
        add(GLFW.GLFW_KEY_N, SHIFT, "Shift+N", "field before", () -> field(-1));
        add(
                GLFW.GLFW_KEY_M,
                PLAIN,
                "M",
                "absorption, maximum, slices only",
                () -> model.changeLook("", look -> look.withMode(next(look.mode()))));
        add(
                GLFW.GLFW_KEY_L,
                PLAIN,
                "L",
                "lighting",
                () -> model.changeLook("", look -> look.withLit(!look.lit())));
        add(
                GLFW.GLFW_KEY_V,
                PLAIN,
                "V",
                "vessels",
                () -> model.changeLook("", look -> look.withVessels(!look.vessels().shown())));
        add(
                GLFW.GLFW_KEY_B,
                PLAIN,
                "B",
                "edges of the box",
                () -> model.changeLook("", look -> look.withBox(!look.around().box())));
        add(
                GLFW.GLFW_KEY_O,
                PLAIN,
                "O",
                "outlines of regions on slices",
                () -> model.changeLook("", look -> look.withOutlines(!look.around().outlines())));
    }

    private void field(int steps) {
        model.shown()
                .ifPresent(
                        shown -> {
                            List<String> fields = shown.fields();
                            int now = fields.indexOf(shown.built().spec().field());
                            String next = fields.get(Math.floorMod(now + steps, fields.size()));
                            model.chooseField(next);
                        });
    }

    private static VolumeScene.Mode next(VolumeScene.Mode mode) {
        VolumeScene.Mode[] all = VolumeScene.Mode.values();
        return all[(mode.ordinal() + 1) % all.length];
    }

    private void directions() {
        add(GLFW.GLFW_KEY_R, PLAIN, "R", "the whole box again", actions::resetView);
        add(GLFW.GLFW_KEY_1, PLAIN, "1", "from the front: x right, z up", () -> look(0, 0));
        add(GLFW.GLFW_KEY_2, PLAIN, "2", "from the right: y right, z up", () -> look(90, 0));
        add(GLFW.GLFW_KEY_3, PLAIN, "3", "from above: x right, y up", () -> look(0, 90));
        add(GLFW.GLFW_KEY_P, PLAIN, "P", "perspective or parallel", this::turnPerspective);
    }

    private void look(double azimuth, double elevation) {
        model.moveCamera("", camera -> camera.from(azimuth, elevation));
    }

    private void turnPerspective() {
        model.moveCamera(
                "",
                c ->
                        new Camera(
                                c.target(),
                                c.azimuth(),
                                c.elevation(),
                                c.width(),
                                c.angle() == 0 ? Camera.USUAL_ANGLE : 0));
    }

    private void slices() {
        Slices slices = new Slices(model);
        add(GLFW.GLFW_KEY_X, PLAIN, "X", "slice across x, again: away", () -> slices.turn(0));
        add(GLFW.GLFW_KEY_Y, PLAIN, "Y", "slice across y", () -> slices.turn(1));
        add(GLFW.GLFW_KEY_Z, PLAIN, "Z", "slice across z", () -> slices.turn(2));
        add(GLFW.GLFW_KEY_UP, PLAIN, "Up", "newest slice a voxel on", () -> slices.move(1));
        add(GLFW.GLFW_KEY_DOWN, PLAIN, "Down", "newest slice a voxel back", () -> slices.move(-1));
        add(GLFW.GLFW_KEY_C, PLAIN, "C", "contours on slices", slices::turnContours);
    }

    /**
     * Whether a key that is held goes on: those that step do, those that turn on and off do not.
     */
    static boolean repeats(int key) {
        return key == GLFW.GLFW_KEY_LEFT
                || key == GLFW.GLFW_KEY_RIGHT
                || key == GLFW.GLFW_KEY_UP
                || key == GLFW.GLFW_KEY_DOWN;
    }

    /** Widgets have the keys or not. */
    void setTaken(boolean byWidgets) {
        taken = byWidgets;
    }

    void press(int key, int mods) {
        if (taken) {
            return;
        }
        for (Shortcut shortcut : shortcuts) {
            if (shortcut.key() == key && shortcut.mods() == (mods & KNOWN)) {
                shortcut.deed().run();
                return;
            }
        }
    }

    /** What each does, as the help shows it. */
    List<HelpLine> help() {
        return shortcuts.stream().map(s -> new HelpLine(s.name(), s.does())).toList();
    }
}
