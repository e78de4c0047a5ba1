package org.voxtum.render.volume;

import org.voxtum.render.Canvas;
import org.voxtum.render.Lettering;

/** A scene drawn by {@link RayCaster}, with title, time, colour bar, scale bar and axes. */
public final class VolumePicture {
    private VolumePicture() {}

    /** The picture. */
    public static Canvas draw(VolumeScene scene, int width, int height) {
        Canvas canvas = RayCaster.draw(scene, width, height);
        letter(scene, canvas);
        return canvas;
    }

    /** Letters a picture of a scene, by whichever renderer it was drawn. */
    public static void letter(VolumeScene scene, Canvas canvas) {
        Camera camera = scene.camera();
        double pixels = Math.min(canvas.width(), canvas.height()) / camera.width();
        Lettering letters = Lettering.on(canvas, scene.background());
        letters.title(scene.layer().title(), scene.time());
        Transfer transfer = scene.layer().transfer();
        letters.colourBar(
                transfer.map(),
                transfer.least(),
                transfer.largest(),
                transfer.logarithmic(),
                scene.layer().unit());
        letters.scaleBar(pixels, camera.angle() > 0);
        double[] right = camera.right();
        double[] up = camera.up();
        letters.axes(
                new double[][] {
                    {right[0], up[0]}, {right[1], up[1]}, {right[2], up[2]},
                });
        if (!scene.layer().volume().hasValues()) {
            letters.note("no values here");
        } else if (scene.layer().volume().least() == 0 && scene.layer().volume().largest() == 0) {
            letters.note("all values are zero");
        } else if (scene.layer().volume().largest() < transfer.least()
                || scene.layer().volume().least() > transfer.largest()) {
            letters.note("all values lie outside of the colour scale");
        }
    }
}
