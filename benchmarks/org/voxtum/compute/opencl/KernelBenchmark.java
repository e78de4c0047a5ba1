package org.voxtum.compute.opencl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.voxtum.benchmark.Pairs;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.Exposure;
import org.voxtum.compute.Precision;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.TransportProblem;
import org.voxtum.run.BenchCase;
import org.voxtum.solver.AgentRehearsal;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.PressureSolver;

/**
 * Kernels of a device beside their traffic twins and beside a copy, in alternating pairs. What each
 * kernel moves stands in {@code benchmarks/traffic.json}, which must follow its arguments.
 */
public final class KernelBenchmark {
    private static final int PAIRS = 9;
    private static final int STAGES = 9;

    /** What a stage of the bench case reads: storage by label. */
    private static final String STAGE = "transport_stage_of_labels";

    private final Map<String, Traffic> moves;
    private final OpenClBackend backend;
    private final VoxelGrid grid;
    private final TrafficTwin twin;
    private final SplittableRandom random = new SplittableRandom(3);
    private final Map<String, Object> kernels = new LinkedHashMap<>();
    private double copyBandwidth;

    private KernelBenchmark(OpenClBackend backend, int edge) throws IOException {
        this.backend = backend;
        moves = Traffic.table(Path.of("benchmarks/traffic.json"));
        grid = VoxelGrid.cubes(edge, edge, edge, 1e-5);
        twin = new TrafficTwin(backend.session(), grid.voxels());
    }

    /** Measures a device on a cube of so many voxels an edge. */
    public static Map<String, Object> of(DeviceDescription device, Precision precision, int edge)
            throws IOException {
        try (OpenClBackend backend = OpenClBackend.on(device, precision, new FieldLedger())) {
            return new KernelBenchmark(backend, edge).measure();
        }
    }

    private Map<String, Object> measure() {
        copy();
        elliptic();
        vectors();
        stages(true);
        stages(false);
        twin.release();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("device", backend.device().text());
        facts.put("kind", backend.device().kind().name());
        facts.put("precision", backend.precision().label());
        facts.put("voxels", grid.voxels());
        facts.put("copy_bytes_per_second", copyBandwidth);
        facts.put("kernels", kernels);
        return facts;
    }

    private void copy() {
        Traffic copy = moves.get("copy");
        Pairs pairs =
                Pairs.of(PAIRS, finished(() -> twin.run(copy)), finished(() -> twin.run(copy)));
        copyBandwidth = copy.bytes(size()) * (double) grid.voxels() / pairs.ownSeconds();
        keep("copy", copy, 1, pairs);
    }

    private int size() {
        return backend.precision().bytes();
    }

    private Runnable finished(Runnable action) {
        return () -> {
            action.run();
            backend.finish();
        };
    }

    private void compare(String name, String kernel, Runnable action) {
        Traffic traffic = moves.get(kernel);
        keep(
                name,
                traffic,
                1,
                Pairs.of(PAIRS, finished(action), finished(() -> twin.run(traffic))));
    }

    private void keep(String name, Traffic traffic, int passes, Pairs pairs) {
        double voxels = (double) grid.voxels() * passes;
        int bytes = traffic.bytes(size());
        Map<String, Object> row = pairs.facts("twin");
        row.put("ns_per_voxel", pairs.ownSeconds() * 1e9 / voxels);
        row.put("twin_ns_per_voxel", pairs.otherSeconds() * 1e9 / voxels);
        row.put("bytes_per_voxel", bytes);
        row.put("share_of_copy", bytes * voxels / pairs.ownSeconds() / copyBandwidth);
        kernels.put(name, row);
    }

    private void stages(boolean limited) {
        FieldLedger ledger = new FieldLedger();
        TransportProblem problem = new BenchCase(grid.nx(), limited, 1).problem(ledger);
        PressureSolution flow =
                new PressureSolver(backend, problem.fluid(), problem.options().pressureTolerance())
                        .solve();
        String name = limited ? "limited" : "central";
        try (AgentRehearsal agent =
                new AgentRehearsal(backend, problem, flow, problem.agents().get(0))) {
            compare("transport_stage_" + name, STAGE, agent::stage);
            Runnable twins =
                    () -> {
                        for (int i = 0; i < STAGES; i++) {
                            twin.run(moves.get(STAGE));
                        }
                    };
            keep(
                    "step_of_" + STAGES + "_stages_" + name,
                    moves.get(STAGE),
                    STAGES,
                    Pairs.of(PAIRS, finished(() -> agent.superstep(STAGES)), finished(twins)));
        }
    }

    private DeviceField between(Shape shape, double least, double most) {
        return backend.upload(
                "field", new Field(shape).fillBy((x, y, z) -> random.nextDouble(least, most)));
    }

    private void elliptic() {
        Shape cells = Shape.of(grid);
        Field k = Field.on(grid).fillBy((x, y, z) -> random.nextDouble(0.1, 1));
        EllipticLevel level =
                backend.level("benchmark", grid, List.of(k, k, k), between(cells, 0.01, 0.1));
        DeviceField b = between(cells, 0, 1);
        DeviceField x = between(cells, 0, 1);
        DeviceField next = between(cells, 0, 1);
        compare(
                "smoother",
                "elliptic_chebyshev",
                () -> backend.elliptic().chebyshevStep(level, 0.3, 0.6, b, x, next));
        compare("apply", "elliptic_apply", () -> backend.elliptic().apply(level, x, next));
        backend.releaseFaces(level);
        List.of(level.absorption(), b, x, next).forEach(backend::release);
    }

    private void vectors() {
        Shape cells = Shape.of(grid);
        DeviceField x = between(cells, 0, 1);
        DeviceField y = between(cells, 0, 1);
        compare("axpy", "vector_combine", () -> backend.vectors().combine(y, 1, x, 0.5));
        compare("dot", "vector_dot", () -> backend.vectors().dot(x, y));
        compare("minimum_of_sum", "vector_least_sum", () -> backend.vectors().minimumOfSum(x, y));
        compare(
                "largest_magnitude",
                "vector_least_negative",
                () -> backend.vectors().largestMagnitude(x));
        DeviceField area = backend.allocate("area", cells, Carry.PAIR);
        DeviceField peak = between(cells, 0, 1);
        DeviceField time = between(cells, 0, 1);
        Exposure exposure = new Exposure(area, peak, time, List.of(), List.of());
        compare(
                "exposure",
                "exposure",
                () -> backend.vectors().accumulateExposure(x, y, 1, 1, exposure));
        for (DeviceField each : new DeviceField[] {x, y, area, peak, time}) {
            backend.release(each);
        }
    }
}
