package org.voxtum.render.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.voxtum.render.Canvas;
import org.voxtum.render.Legend;
import org.voxtum.render.Lettering;
import org.voxtum.render.Rgb;

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
        PixelRays rays = new PixelRays(camera, canvas.width(), canvas.height());
        Lettering letters = Lettering.on(canvas, scene.background());
        if (scene.edges()) {
            letters.lines(BoxEdges.of(scene.shown(), rays));
        }
        letters.title(title(scene), scene.time());
        letters.legends(legends(scene));
        if (!scene.planes().isEmpty() && !scene.layer().volume().isComplete()) {
            letters.swatch(Rgb.NO_TISSUE, "no tissue or no value");
        }
        letters.scaleBar(1 / rays.pixel(), camera.angle() > 0);
        double[] right = camera.right();
        double[] up = camera.up();
        letters.axes(
                new double[][] {
                    {right[0], up[0]}, {right[1], up[1]}, {right[2], up[2]},
                });
        remark(scene).ifPresent(letters::note);
    }

    private static String title(VolumeScene scene) {
        return scene.layers().stream().map(Layer::title).collect(Collectors.joining(" and "));
    }

    private static List<Legend> legends(VolumeScene scene) {
        List<Legend> legends = new ArrayList<>();
        scene.layers().forEach(layer -> legends.add(layer.legend()));
        scene.tubeLegend().ifPresent(legends::add);
        return legends;
    }

    /** What explains a picture on which no field can be seen. */
    public static Optional<String> remark(VolumeScene scene) {
        List<String> notes = new ArrayList<>();
        for (Layer layer : scene.layers()) {
            note(layer).ifPresent(notes::add);
        }
        boolean unseen = notes.size() == scene.layers().size();
        return unseen ? Optional.of(notes.get(0)) : Optional.empty();
    }

    private static Optional<String> note(Layer layer) {
        Volume volume = layer.volume();
        Transfer transfer = layer.transfer();
        if (!volume.hasValues()) {
            return Optional.of("no values here");
        }
        if (volume.least() == 0 && volume.largest() == 0) {
            return Optional.of("all values are zero");
        }
        boolean outside =
                volume.largest() < transfer.least() || volume.least() > transfer.largest();
        return outside
                ? Optional.of("all values lie outside of the colour scale")
                : Optional.empty();
    }
}
