package org.voxtum.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.voxtum.compute.Advection;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Coefficient;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.StageWeights;
import org.voxtum.compute.TransportSystem;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * A transport stage of the reference backend on two threads, beside its twin: a loop that reads the
 * same thirteen arrays and writes the same two, and does next to no arithmetic.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:ActiveProcessorCount=2", "-XX:+UseParallelGC", "-Xmx2g"})
public class TransportStageBenchmark {
    private static final double[] DRIVERS = {1e-5};
    private static final StageWeights WEIGHTS = new StageWeights(1.2, -0.3, 1e-3, 1e-4, 1e-3);

    /** Voxels along x, y and z. */
    @Param({"128x128x128", "100x80x15"})
    public String voxels;

    private final SplittableRandom random = new SplittableRandom(3);
    private final Backend backend = new ReferenceBackend();
    private VoxelGrid grid;
    private TransportSystem system;
    private DeviceField start;
    private DeviceField last;
    private DeviceField older;
    private DeviceField rateAtStart;
    private DeviceField integral;
    private double[][] twin;

    /** Flow of both signs and a smooth concentration of a nanomedicine. */
    @Setup
    public void prepare() {
        String[] counts = voxels.split("x", -1);
        grid =
                VoxelGrid.cubes(
                        Integer.parseInt(counts[0]),
                        Integer.parseInt(counts[1]),
                        Integer.parseInt(counts[2]),
                        1e-5);
        system = system();
        start = field((x, y, z) -> 1e-6 * (1 + Math.sin(x * 0.3) * Math.sin(y * 0.2 + z * 0.1)));
        last = between(0, 1e-12);
        older = between(0, 1e-12);
        rateAtStart = between(0, 1e-9);
        integral = between(0, 1e-9);
        twin = new double[13][(int) grid.voxels()];
    }

    private TransportSystem system() {
        DeviceField conductivity = between(1e-11, 2e-11);
        return new TransportSystem(
                grid,
                Labels.on(grid),
                between(0.2, 0.3),
                conductivity,
                conductivity,
                conductivity,
                flux(Axis.X),
                flux(Axis.Y),
                flux(Axis.Z),
                Coefficient.byLabel(0.9),
                between(0, 1e-5),
                List.of(between(0, 1e-5)),
                List.of(),
                Advection.LIMITED);
    }

    private DeviceField field(Field.VoxelFunction function) {
        return backend.upload("field", Field.on(grid).fillBy(function));
    }

    private DeviceField between(double least, double most) {
        return field((x, y, z) -> random.nextDouble(least, most));
    }

    private DeviceField flux(Axis axis) {
        Field q = new Field(Shape.ofFaces(grid, axis));
        return backend.upload("flux", q.fillBy((x, y, z) -> random.nextDouble(-1e-7, 1e-7)));
    }

    /** The stage. */
    @Benchmark
    public void stage() {
        backend.transport()
                .stage(system, WEIGHTS, start, last, older, rateAtStart, integral, DRIVERS);
    }

    /** Its twin. */
    @Benchmark
    public void twin() {
        int plane = grid.nx() * grid.ny();
        IntStream.range(0, grid.nz())
                .parallel()
                .forEach(z -> touch(twin, z * plane, (z + 1) * plane));
    }

    private static void touch(double[][] arrays, int from, int end) {
        double[] a = arrays[0];
        double[] b = arrays[1];
        double[] c = arrays[2];
        double[] d = arrays[3];
        double[] e = arrays[4];
        double[] f = arrays[5];
        double[] g = arrays[6];
        double[] h = arrays[7];
        double[] k = arrays[8];
        double[] l = arrays[9];
        double[] m = arrays[10];
        double[] n = arrays[11];
        double[] o = arrays[12];
        for (int i = from; i < end; i++) {
            n[i] += a[i] + b[i] + c[i] + d[i] + e[i] + f[i];
            o[i] += g[i] + h[i] + k[i] + l[i] + m[i];
        }
    }
}
