package org.voxtum.run.view;

import java.nio.file.Path;
import java.util.Map;
import org.voxtum.format.AtomicFile;
import org.voxtum.format.Disk;
import org.voxtum.render.Canvas;
import org.voxtum.render.PngWriter;
import org.voxtum.render.volume.SceneRenderer;

/** Writes pictures that carry their scene, so that they can be opened again. */
public final class ScenePicture {
    /** Key of the scene among the texts of a picture. */
    public static final String SCENE = "voxtum.scene";

    private ScenePicture() {}

    /**
     * Draws a scene and writes it; the file appears whole or not at all.
     *
     * @param renderer draws it
     * @param name of the run
     */
    public static void write(
            SceneRenderer renderer, SceneBuilder.Built built, String name, Path file) {
        SceneSpec spec = built.spec();
        Canvas canvas = renderer.draw(built.scene(), spec.width(), spec.height());
        write(canvas, spec, built.units(), name, file);
    }

    /**
     * Writes a picture that was drawn of a scene.
     *
     * @param units of its fields
     * @param name of the run
     */
    public static void write(
            Canvas canvas, SceneSpec spec, SceneUnits units, String name, Path file) {
        Map<String, String> texts = Map.of("Title", name, SCENE, SceneText.of(spec, units));
        AtomicFile.write(Disk.ofSystem(), file, out -> PngWriter.write(out, canvas, texts));
    }
}
