package org.voxtum.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.voxtum.render.volume.VolumeScene;
import org.voxtum.viewer.gl.GlDisplay;
import org.voxtum.viewer.gl.ScenePainter;
import org.voxtum.viewer.gl.Target;

/** A frame of the window, by whatever OpenGL is here: as it is drawn while the view turns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GlFrameBenchmark {
    /** Voxels along an edge, pixels along x and y. */
    @Param({"128 640x480", "512 1920x1080"})
    public String size;

    private GlDisplay display;
    private ScenePainter painter;
    private Target target;
    private VolumeScene scene;
    private double azimuth;

    /** Opens a display and makes the field. */
    @Setup
    public void begin() {
        String[] parts = size.split("[ x]");
        scene = Waves.scene(Integer.parseInt(parts[0]));
        display = GlDisplay.hidden();
        painter = new ScenePainter();
        target = painter.target(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** Draws from one direction after another. */
    @Benchmark
    public Target frame() {
        azimuth += 3;
        VolumeScene turned = scene.withCamera(scene.camera().from(azimuth % 360, 25));
        painter.begin(turned, target, 1);
        painter.rows(target, 0, target.height());
        return target;
    }

    /** Ends. */
    @TearDown
    public void end() {
        target.close();
        painter.close();
        display.close();
    }
}
