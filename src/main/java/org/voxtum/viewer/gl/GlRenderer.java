package org.voxtum.viewer.gl;

import org.voxtum.render.Canvas;
import org.voxtum.render.volume.SceneRenderer;
import org.voxtum.render.volume.VolumePicture;
import org.voxtum.render.volume.VolumeScene;

/** Draws pictures of scenes by OpenGL without a window. */
public final class GlRenderer implements SceneRenderer {
    private final GlDisplay display;
    private final ScenePainter painter;

    /**
     * Begins.
     *
     * @throws org.voxtum.fault.Fault DEVICE where there is no OpenGL 3.3
     */
    public GlRenderer() {
        this(GlDisplay.hidden());
    }

    /** Draws on a display, which it closes. */
    GlRenderer(GlDisplay display) {
        this.display = display;
        painter = new ScenePainter();
    }

    @Override
    public String name() {
        return "OpenGL, " + display.renderer();
    }

    @Override
    public Canvas draw(VolumeScene scene, int width, int height) {
        Canvas canvas = drawBare(scene, width, height);
        VolumePicture.letter(scene, canvas);
        return canvas;
    }

    /** The picture without letters. */
    public Canvas drawBare(VolumeScene scene, int width, int height) {
        return painter.picture(scene, width, height);
    }

    @Override
    public void close() {
        painter.close();
        display.close();
    }
}
