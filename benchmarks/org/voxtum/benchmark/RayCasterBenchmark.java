package org.voxtum.benchmark;

import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Canvas;
import org.voxtum.render.ColourMap;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.Camera;
import org.voxtum.render.volume.OpacityCurve;
import org.voxtum.render.volume.RayCaster;
import org.voxtum.render.volume.Transfer;
import org.voxtum.render.volume.Volume;
import org.voxtum.render.volume.VolumeScene;

/**
 * A picture of 1280 by 960 pixels of one field with an opacity curve, without lighting and vessels,
 * on two threads, as the first of a process: the caster as a user meets it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 5,
        jvmArgsAppend = {"-XX:ActiveProcessorCount=2", "-Xmx2g"})
public class RayCasterBenchmark {
    /** Voxels along an edge. */
    @Param({"128", "256"})
    public int edge;

    private VolumeScene scene;

    /** A field of waves that fills the box. */
    @Setup
    public void fill() {
        VoxelGrid grid = VoxelGrid.cubes(edge, edge, edge, 1e-3 / edge);
        double wave = 40.0 / edge;
        Volume volume =
                Volume.of(
                        grid,
                        (x, y, z) ->
                                0.5
                                        + Math.sin(wave * x)
                                                * Math.cos(wave * y)
                                                * Math.sin(wave * z)
                                                / 2);
        scene =
                new VolumeScene(
                        volume,
                        "waves",
                        "",
                        Double.NaN,
                        new Transfer(ColourMap.VIRIDIS, 0, 1, false, OpacityCurve.ramp(0.35)),
                        VolumeScene.Mode.ABSORPTION,
                        false,
                        List.of(),
                        List.of(),
                        Box.of(grid),
                        List.of(),
                        Camera.ofBox(grid),
                        0);
    }

    /** Draws. */
    @Benchmark
    public Canvas draw() {
        return RayCaster.draw(scene, 1280, 960);
    }
}
