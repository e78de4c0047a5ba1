package org.voxtum.viewer.window;

import java.util.Optional;
import org.voxtum.render.Canvas;
import org.voxtum.render.volume.Camera;
import org.voxtum.render.volume.VolumePicture;
import org.voxtum.render.volume.VolumeScene;
import org.voxtum.viewer.gl.GlDisplay;
import org.voxtum.viewer.gl.Overlay;
import org.voxtum.viewer.gl.ScenePainter;
import org.voxtum.viewer.model.Background;
import org.voxtum.viewer.model.SceneFeed;

/** The picture of one folder in the window. */
final class Pane implements AutoCloseable {
    private SceneFeed feed;
    private final ScenePainter painter = new ScenePainter();
    private final Refinement refinement = new Refinement(painter);
    private final Overlay letters = new Overlay();
    private Optional<SceneFeed.Shown> shown = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private VolumeScene drawn;
    private Area area = new Area(0, 0, 1, 1);

    Pane(SceneFeed feed) {
        this.feed = feed;
    }

    SceneFeed feed() {
        return feed;
    }

    /** Shows another folder. */
    void turnTo(SceneFeed other) {
        feed.close();
        feed = other;
        problem = Optional.empty();
    }

    /** Tells the user something that went wrong. */
    void tell(String what) {
        problem = Optional.of(what);
    }

    /** What was last made of the folder. */
    Optional<SceneFeed.Shown> shown() {
        return shown;
    }

    /** Takes what was made since of its folder; whether there was something. */
    boolean takeScene() {
        Optional<Background.Outcome<SceneFeed.Shown>> outcome = feed.take();
        if (outcome.isPresent()) {
            shown = outcome.get().value().or(() -> shown);
            problem = outcome.get().problem();
        }
        return outcome.isPresent();
    }

    /** Why the newest scene could not be made. */
    Optional<String> problem() {
        return problem;
    }

    Area area() {
        return area;
    }

    /** The scene as it is drawn, seen from a camera. */
    Optional<VolumeScene> scene(Camera camera) {
        return shown.map(now -> now.built().scene().withCamera(camera));
    }

    /**
     * Draws into a part of the window.
     *
     * @param refines whether to go on with the fine picture
     */
    void draw(Camera camera, Area place, int windowHeight, boolean refines) {
        scene(camera).ifPresent(scene -> draw(scene, place, windowHeight, refines));
    }

    private void draw(VolumeScene scene, Area place, int windowHeight, boolean refines) {
        if (!scene.equals(drawn) || !place.equals(area)) {
            area = place;
            drawn = scene;
            refinement.begin(scene, place.width(), place.height());
            letters.fill(
                    Letters.of(scene, place.width(), place.height()),
                    place.width(),
                    place.height());
        } else if (refines) {
            refinement.advance();
        }
        int bottom = place.bottom(windowHeight);
        refinement
                .best()
                .ifPresent(t -> t.show(place.left(), bottom, place.width(), place.height()));
        letters.show(place.left(), bottom, place.width(), place.height());
    }

    /** Whether it shows all there is to show. */
    boolean isSettled(boolean refines) {
        boolean told = shown.isPresent() || problem.isPresent();
        return told && (isFinished() || !refines) && !feed.isBusy() && !feed.hasOutcome();
    }

    boolean isFinished() {
        return refinement.isFinished();
    }

    /** Voxels from one that is drawn to the next; 1 where all are. */
    int stride() {
        return shown.map(now -> painter.stride(now.built().scene())).orElse(1);
    }

    /** The picture in full, with its letters. */
    Optional<Canvas> picture(Camera camera) {
        return scene(camera).map(this::picture);
    }

    private Canvas picture(VolumeScene scene) {
        Canvas canvas = painter.picture(scene, area.width(), area.height());
        VolumePicture.letter(scene, canvas);
        drawn = null; // the painter holds another target now
        return canvas;
    }

    /** Largest edge of a field that the display takes [voxels]. */
    static int mostVoxels() {
        return GlDisplay.mostVoxels();
    }

    @Override
    public void close() {
        feed.close();
        refinement.close();
        painter.close();
        letters.close();
    }
}
