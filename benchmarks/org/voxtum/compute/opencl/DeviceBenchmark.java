package org.voxtum.compute.opencl;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.voxtum.compute.Advection;
import org.voxtum.compute.Carry;
import org.voxtum.compute.Coefficient;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.Exposure;
import org.voxtum.compute.Precision;
import org.voxtum.compute.StageWeights;
import org.voxtum.compute.TransportSystem;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Labels;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * Kernels of an OpenCL device beside their traffic twins, which read and write the same arrays and
 * do no stencil: medians of alternating pairs in one process, as JSON. Arguments: voxels along an
 * edge, precision, device selector.
 */
public final class DeviceBenchmark {
    private static final int PAIRS = 9;
    private static final double[] DRIVERS = {1e-5};
    private static final StageWeights WEIGHTS = new StageWeights(1.2, -0.3, 1e-3, 1e-4, 1e-3);
    private final OpenClSession session;
    private final OpenClBackend backend;
    private final VoxelGrid grid;
    private final SplittableRandom random = new SplittableRandom(3);
    private final Map<String, Object> results = new LinkedHashMap<>();

    private DeviceBenchmark(int edge, Precision precision, String selector) throws IOException {
        DeviceDescription device = OpenClDevices.here().choose(selector);
        backend = OpenClBackend.on(device, precision, new FieldLedger());
        session = backend.session();
        session.add(
                Files.readString(Path.of("benchmarks/twins.cl")),
                "twin_stage",
                "twin_smoother",
                "twin_copy",
                "twin_read");
        grid = VoxelGrid.cubes(edge, edge, edge, 1e-5);
        results.put("device", device.text());
        results.put("precision", precision.type());
        results.put("voxels", grid.voxels());
        results.put("pairs", PAIRS);
    }

    /** Measures and prints. */
    public static void main(String... arguments) throws IOException {
        int edge = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 128;
        Precision precision =
                arguments.length > 1 && arguments[1].equals("double")
                        ? Precision.DOUBLE
                        : Precision.SINGLE;
        DeviceBenchmark benchmark =
                new DeviceBenchmark(edge, precision, arguments.length > 2 ? arguments[2] : "");
        benchmark.stage();
        benchmark.smoother();
        benchmark.vectors();
        byte[] json =
                new ObjectMapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(benchmark.results)
                        .concat("\n")
                        .getBytes(StandardCharsets.UTF_8);
        System.out.write(json);
        System.out.flush();
    }

    private DeviceField between(double least, double most) {
        return backend.upload(
                "field", Field.on(grid).fillBy((x, y, z) -> random.nextDouble(least, most)));
    }

    private DeviceField faces(Axis axis, double least, double most) {
        Field values = new Field(Shape.ofFaces(grid, axis));
        return backend.upload("faces", values.fillBy((x, y, z) -> random.nextDouble(least, most)));
    }

    /** Median seconds of two actions that take turns, and their ratio. */
    private void compare(String name, int bytes, Runnable kernel, Runnable twin) {
        double[] own = new double[PAIRS];
        double[] other = new double[PAIRS];
        seconds(kernel);
        seconds(twin);
        for (int i = 0; i < PAIRS; i++) {
            own[i] = seconds(kernel);
            other[i] = seconds(twin);
        }
        Arrays.sort(own);
        Arrays.sort(other);
        double a = own[PAIRS / 2];
        double b = other[PAIRS / 2];
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("milliseconds", a * 1e3);
        row.put("twin_milliseconds", b * 1e3);
        row.put("ns_per_voxel", a * 1e9 / grid.voxels());
        row.put("bytes_per_voxel", bytes);
        row.put("bytes_per_second", bytes * (double) grid.voxels() / a);
        row.put("ratio_to_twin", b / a);
        results.put(name, row);
    }

    private double seconds(Runnable action) {
        backend.finish();
        long start = System.nanoTime();
        action.run();
        backend.finish();
        return (System.nanoTime() - start) / 1e9;
    }

    private void stage() {
        DeviceField k = between(1e-11, 2e-11);
        DeviceField[] q = {
            faces(Axis.X, -1e-7, 1e-7), faces(Axis.Y, -1e-7, 1e-7), faces(Axis.Z, -1e-7, 1e-7)
        };
        DeviceField storage = between(0.2, 0.3);
        DeviceField loss = between(0, 1e-5);
        DeviceField gain = between(0, 1e-5);
        DeviceField[] f = new DeviceField[6];
        for (int i = 0; i < f.length; i++) {
            f[i] = between(0, 1e-6);
        }
        Labels labels = Labels.on(grid);
        int size = session.precision().bytes();
        DeviceBuffer bytes = session.allocate("labels", grid.voxels());
        KernelTwin twin =
                () -> {
                    KernelCall call = session.kernel("twin_stage");
                    for (DeviceField field : f) {
                        call.field(field);
                    }
                    call.field(loss).field(gain).field(storage).field(k);
                    call.field(q[0]).field(q[1]).field(q[2]).buffer(bytes);
                    call.count(grid.voxels()).over(grid.voxels());
                };
        for (Advection advection : List.of(Advection.LIMITED, Advection.CENTRAL)) {
            TransportSystem system =
                    new TransportSystem(
                            grid,
                            labels,
                            storage,
                            k,
                            k,
                            k,
                            q[0],
                            q[1],
                            q[2],
                            Coefficient.byLabel(0.9),
                            loss,
                            List.of(gain),
                            List.of(),
                            advection);
            compare(
                    "transport_stage_" + advection,
                    15 * size + 1,
                    () ->
                            backend.transport()
                                    .stage(
                                            system, WEIGHTS, f[0], f[1], f[2], f[3], f[4], f[5],
                                            DRIVERS),
                    twin::run);
        }
    }

    /** The twin of a kernel. */
    @FunctionalInterface
    private interface KernelTwin {
        void run();
    }

    private void smoother() {
        EllipticLevel level =
                new EllipticLevel(
                        Shape.of(grid),
                        faces(Axis.X, 0.1, 1),
                        faces(Axis.Y, 0.1, 1),
                        faces(Axis.Z, 0.1, 1),
                        between(0.01, 0.1));
        DeviceField b = between(0, 1);
        DeviceField x = between(0, 1);
        DeviceField next = between(0, 1);
        int size = session.precision().bytes();
        compare(
                "elliptic_chebyshev",
                8 * size,
                () -> backend.elliptic().chebyshevStep(level, 0.3, 0.6, b, x, next),
                () ->
                        session.kernel("twin_smoother")
                                .field(x)
                                .field(level.faceX())
                                .field(level.faceY())
                                .field(level.faceZ())
                                .field(level.absorption())
                                .field(b)
                                .field(next)
                                .count(grid.voxels())
                                .over(grid.voxels()));
    }

    private void vectors() {
        DeviceField x = between(0, 1);
        DeviceField y = between(0, 1);
        DeviceField to = between(0, 1);
        long n = grid.voxels();
        int size = session.precision().bytes();
        Runnable copy = () -> session.kernel("twin_copy").field(x).field(to).count(n).over(n);
        compare("copy", 2 * size, copy, copy);
        compare("vector_minimum", 2 * size, () -> backend.vectors().minimumOfSum(x, y), copy);
        compare("vector_largest", size, () -> backend.vectors().largestMagnitude(x), copy);
        Exposure exposure =
                new Exposure(
                        backend.allocate("area", Shape.of(grid), Carry.PAIR),
                        between(0, 1),
                        between(0, 1),
                        List.of(),
                        List.of());
        compare(
                "exposure",
                10 * size,
                () -> backend.vectors().accumulateExposure(x, y, 1, 1, exposure),
                copy);
        compare("vector_combine", 3 * size, () -> backend.vectors().combine(y, 2, x, 0.5), copy);
        if (session.precision() == Precision.SINGLE) {
            DeviceField carried = backend.allocate("carried", Shape.of(grid), Carry.BYTE);
            compare(
                    "vector_add_with_carry",
                    3 * size + 2,
                    () -> backend.vectors().addScaled(carried, 1e-3, x),
                    copy);
        }
        compare(
                "vector_dot",
                2 * size,
                () -> backend.vectors().dot(x, y),
                () ->
                        session.kernel("twin_read")
                                .field(x)
                                .field(y)
                                .field(to)
                                .count(n)
                                .over((n + 255) / 256));
    }
}
