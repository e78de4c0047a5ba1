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
import org.openjdk.jmh.annotations.Warmup;
import org.voxtum.render.Canvas;
import org.voxtum.render.volume.RayCaster;
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

    /** Makes the field. */
    @Setup
    public void fill() {
        scene = Waves.scene(edge);
    }

    /** Draws. */
    @Benchmark
    public Canvas draw() {
        return RayCaster.draw(scene, 1280, 960);
    }
}
