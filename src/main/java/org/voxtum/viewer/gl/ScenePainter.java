package org.voxtum.viewer.gl;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.lwjgl.opengl.GL33C;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Canvas;
import org.voxtum.render.Rgb;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.Layer;
import org.voxtum.render.volume.LookTable;
import org.voxtum.render.volume.TissueOutlines;
import org.voxtum.render.volume.Volume;
import org.voxtum.render.volume.VolumeScene;

/**
 * Draws scenes by OpenGL, as {@link org.voxtum.render.volume.RayCaster} draws them on processors:
 * first the vessels, then a ray through each pixel. A picture may be drawn band by band, so that a
 * window answers in between.
 */
public final class ScenePainter implements AutoCloseable {
    private static final int MOST_PIXELS_A_BAND = 1 << 18;
    private static final int LAYERS = 2;
    private static final List<String> NAMES = List.of("first", "second");
    private static final int FIRST_LOOKS = 4;
    private static final int TUBE_COLOUR = 6;
    private static final int TUBE_DISTANCE = 7;
    private static final int LABELS = 8;
    private static final float FAR = 1e30f;
    private static final double THINNEST = 0.7;
    private static final double BYTE = 255;

    private final Map<SceneKind, ShaderProgram> scenePrograms = new HashMap<>();
    private final ShaderProgram tubeProgram =
            new ShaderProgram(List.of("tube.vert"), "", List.of("rays", "tube.frag"));
    private final TubeMesh tubes = new TubeMesh();
    private final LabelTexture labels = new LabelTexture();
    private final List<LookTexture> looks = List.of(new LookTexture(), new LookTexture());
    private final IdentityHashMap<Volume, VolumeTexture> volumes = new IdentityHashMap<>();
    private final int nothing = GL33C.glGenVertexArrays();
    private ShaderProgram sceneProgram;
    private Target tubeTarget;
    private VolumeScene begun;

    /** Largest stride at which a field of the scene is held: above 1 it is coarser than the run. */
    public int stride(VolumeScene scene) {
        int most = 1;
        for (Layer layer : scene.layers()) {
            most =
                    Math.max(
                            most,
                            VolumeTexture.stride(layer.volume().grid(), GlDisplay.mostVoxels()));
        }
        return most;
    }

    /** Pixels to draw on. */
    public Target target(int width, int height) {
        return Target.ofColour(width, height);
    }

    /**
     * Makes ready: fields and vessels go to the card, vessels are drawn.
     *
     * @param coarseness how many times as long as usual a step along a ray is
     */
    public void begin(VolumeScene scene, Target target, double coarseness) {
        holdVolumes(scene);
        drawTubes(scene, target);
        sceneProgram = scenePrograms.computeIfAbsent(SceneKind.of(scene), ScenePainter::build);
        sceneProgram.use();
        rays(sceneProgram, scene, target);
        SceneUniforms.set(sceneProgram, scene, coarseness);
        labels.hold(scene.outlines().map(TissueOutlines::labels), scene.layer().volume().grid());
        fillLooks(scene, coarseness);
        begun = scene;
        GlFaults.check("the scene");
    }

    private static ShaderProgram build(SceneKind kind) {
        return new ShaderProgram(
                List.of("screen.vert"),
                kind.constants(),
                List.of("rays", "field", "slices", "scene.frag"));
    }

    /** Draws some rows of the scene that was begun, counted from below. */
    public void rows(Target target, int from, int count) {
        target.bind();
        sceneProgram.use();
        bind();
        GL33C.glEnable(GL33C.GL_SCISSOR_TEST);
        GL33C.glScissor(0, from, target.width(), count);
        GL33C.glBindVertexArray(nothing);
        GL33C.glDrawArrays(GL33C.GL_TRIANGLES, 0, 3);
        GL33C.glDisable(GL33C.GL_SCISSOR_TEST);
        GL33C.glFinish();
        GlFaults.check("the picture");
    }

    /** A whole picture without letters, in bands that no driver takes for a hang. */
    public Canvas picture(VolumeScene scene, int width, int height) {
        try (Target target = target(width, height)) {
            begin(scene, target, 1);
            int rows = Math.max(1, MOST_PIXELS_A_BAND / width);
            for (int from = 0; from < height; from += rows) {
                rows(target, from, Math.min(rows, height - from));
            }
            return target.read();
        }
    }

    private void holdVolumes(VolumeScene scene) {
        Iterator<Map.Entry<Volume, VolumeTexture>> held = volumes.entrySet().iterator();
        while (held.hasNext()) {
            Map.Entry<Volume, VolumeTexture> entry = held.next();
            if (scene.layers().stream().noneMatch(layer -> layer.volume() == entry.getKey())) {
                entry.getValue().close();
                held.remove();
            }
        }
        for (Layer layer : scene.layers()) {
            volumes.computeIfAbsent(
                    layer.volume(), volume -> new VolumeTexture(volume, GlDisplay.mostVoxels()));
        }
    }

    private void fillLooks(VolumeScene scene, double coarseness) {
        VoxelGrid grid = scene.layer().volume().grid();
        double longest = Box.of(grid).longestEdge();
        double step = coarseness * grid.smallestSpacing();
        for (int i = 0; i < scene.layers().size(); i++) {
            looks.get(i).fill(new LookTable(scene.layers().get(i).transfer(), longest, step));
        }
    }

    /** Binds every sampler, for others use the texture units too. */
    private void bind() {
        for (int i = 0; i < LAYERS; i++) {
            int layer = Math.min(i, begun.layers().size() - 1); // samplers must have something
            VolumeTexture texture = volumes.get(begun.layers().get(layer).volume());
            texture.bind(2 * i, 2 * i + 1);
            looks.get(layer).bind(FIRST_LOOKS + i);
            sceneProgram.set(NAMES.get(i) + "Values", 2 * i);
            sceneProgram.set(NAMES.get(i) + "Presence", 2 * i + 1);
            sceneProgram.set(NAMES.get(i) + "Looks", FIRST_LOOKS + i);
            sceneProgram.set("stride", (double) texture.stride());
            sceneProgram.set("texels", texture.texels());
        }
        tubeTarget.bindColour(TUBE_COLOUR);
        tubeTarget.bindDistance(TUBE_DISTANCE);
        sceneProgram.set("tubeColour", TUBE_COLOUR);
        sceneProgram.set("tubeDistance", TUBE_DISTANCE);
        labels.bind(LABELS);
        sceneProgram.set("labels", LABELS);
    }

    private void drawTubes(VolumeScene scene, Target target) {
        if (tubeTarget == null
                || tubeTarget.width() != target.width()
                || tubeTarget.height() != target.height()) {
            if (tubeTarget != null) {
                tubeTarget.close();
            }
            tubeTarget = Target.withDistance(target.width(), target.height());
        }
        tubes.hold(scene.tubes());
        tubeTarget.bind();
        GL33C.glClearBufferfv(GL33C.GL_COLOR, 0, new float[] {0, 0, 0, 0});
        GL33C.glClearBufferfv(GL33C.GL_COLOR, 1, new float[] {FAR, 0, 0, 0});
        GL33C.glDepthMask(true);
        GL33C.glClearBufferfv(GL33C.GL_DEPTH, 0, new float[] {1});
        tubeProgram.use();
        rays(tubeProgram, scene, target);
        double pixel = scene.camera().width() / Math.min(target.width(), target.height());
        tubeProgram.set("thinnest", THINNEST * pixel);
        tubeProgram.set("cameraTarget", scene.camera().target());
        double longest = Box.of(scene.layer().volume().grid()).longestEdge();
        tubeProgram.set("depthReach", 4 * (scene.camera().distance() + longest));
        tubeProgram.set("clipFrom", SceneUniforms.fromTarget(scene, scene.clip().from()));
        tubeProgram.set("clipTo", SceneUniforms.fromTarget(scene, scene.clip().to()));
        tubes.draw();
    }

    private static void rays(ShaderProgram program, VolumeScene scene, Target target) {
        program.set("pictureSize", target.width(), target.height());
        program.set("cameraRight", scene.camera().right());
        program.set("cameraUp", scene.camera().up());
        program.set("cameraForward", scene.camera().forward());
        program.set("cameraWidth", scene.camera().width());
        program.set("eyeDistance", scene.camera().distance());
        program.set("isParallel", scene.camera().angle() == 0);
    }

    /** A colour as three parts of 1. */
    static double[] parts(int colour) {
        return new double[] {
            Rgb.red(colour) / BYTE, Rgb.green(colour) / BYTE, Rgb.blue(colour) / BYTE
        };
    }

    @Override
    public void close() {
        scenePrograms.values().forEach(ShaderProgram::close);
        tubeProgram.close();
        tubes.close();
        labels.close();
        looks.forEach(LookTexture::close);
        volumes.values().forEach(VolumeTexture::close);
        GL33C.glDeleteVertexArrays(nothing);
        if (tubeTarget != null) {
            tubeTarget.close();
        }
    }
}
