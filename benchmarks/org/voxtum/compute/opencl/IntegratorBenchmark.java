package org.voxtum.compute.opencl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.benchmark.DiffusionProblem;
import org.voxtum.benchmark.Pairs;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.Precision;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;
import org.voxtum.solver.AgentRehearsal;
import org.voxtum.solver.Simulation;

/**
 * P5: wall time to a relative L2 error of 1e-3 after 64 s of diffusion and exchange, on one device:
 * the product's supersteps, explicit Euler and a locally one-dimensional implicit method.
 */
public final class IntegratorBenchmark {
    private static final double GOAL = 1e-3;
    private static final double SECONDS = 64;

    /** Steps of the reference solution by supersteps; its error is far below the goal. */
    private static final int REFERENCE_STEPS = 512;

    private static final int MOST_SUPERSTEPS = 128;
    private static final int EULER_SAMPLE = 100;
    private static final int MOST_IMPLICIT = 1 << 14;
    private final OpenClBackend backend;
    private final OpenClSession session;
    private final DiffusionProblem problem;
    private final Shape shape;
    private final DeviceField[] faces = new DeviceField[3];
    private final DeviceField exchange;
    private final DeviceField c;
    private final DeviceField next;
    private Field exact;

    private IntegratorBenchmark(OpenClBackend backend, int edge) throws IOException {
        this.backend = backend;
        session = backend.session();
        session.add(
                Files.readString(Path.of("benchmarks/integrators.cl")),
                "euler_step",
                "lod_factor",
                "lod_sweep");
        problem = new DiffusionProblem(edge);
        shape = Shape.of(edge, edge, edge);
        for (Axis axis : Axis.values()) {
            faces[axis.ordinal()] = backend.upload("t", problem.facesAbove(axis));
        }
        exchange = backend.upload("a", problem.exchange());
        c = backend.allocate("c", shape);
        next = backend.allocate("next", shape);
    }

    /** Measures. */
    public static Map<String, Object> of(DeviceDescription device, Precision precision, int edge)
            throws IOException {
        try (OpenClBackend backend = OpenClBackend.on(device, precision, new FieldLedger())) {
            return new IntegratorBenchmark(backend, edge).measure();
        }
    }

    /** One solution: error and wall time of so many steps. */
    private record Solution(int steps, double error, double seconds) {}

    private Map<String, Object> measure() {
        exact = supersteps(REFERENCE_STEPS).field();
        int stable = (int) Math.ceil(SECONDS / problem.explicitLimit());
        List<Solution> own = until(1, MOST_SUPERSTEPS, this::superstepped);
        Solution euler = eulerSteps(stable);
        List<Solution> lod = until(64, MOST_IMPLICIT, this::lodSteps);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("voxels", shape.size());
        facts.put("goal_relative_l2", GOAL);
        facts.put("supersteps", rows(own));
        facts.put("explicit_euler", rows(List.of(euler)));
        facts.put("locally_one_dimensional", rows(lod));
        double best = last(own).seconds();
        facts.put("euler_over_supersteps", euler.seconds() / best);
        double productEuler = stable * productEulerStep(SECONDS / stable);
        facts.put("explicit_euler_of_the_product_seconds", productEuler);
        facts.put("product_euler_over_supersteps", productEuler / best);
        facts.put("one_dimensional_over_supersteps", last(lod).seconds() / best);
        facts.put(
                "all_reach_the_goal",
                last(own).error() <= GOAL && euler.error() <= GOAL && last(lod).error() <= GOAL);
        return facts;
    }

    private static Solution last(List<Solution> solutions) {
        return solutions.get(solutions.size() - 1);
    }

    /** Takes so many steps. */
    @FunctionalInterface
    private interface Method {
        Solution take(int steps);
    }

    /** Doubles the steps until the error is below the goal. */
    private static List<Solution> until(int first, int most, Method method) {
        List<Solution> all = new ArrayList<>();
        for (int steps = first; steps <= most; steps *= 2) {
            Solution found = method.take(steps);
            all.add(found);
            if (found.error() <= GOAL) {
                break;
            }
        }
        return all;
    }

    private static List<Object> rows(List<Solution> solutions) {
        List<Object> rows = new ArrayList<>();
        for (Solution each : solutions) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("steps", each.steps());
            row.put("relative_l2", each.error());
            row.put("seconds", each.seconds());
            rows.add(row);
        }
        return rows;
    }

    /** A field and the wall time of it. */
    private record Timed(Field field, double seconds) {}

    /** The product: starts of first order, budget and exposure included. */
    private Timed supersteps(int steps) {
        try (Simulation run = problem.simulation(backend, SECONDS, steps)) {
            double seconds =
                    Pairs.seconds(
                            () -> {
                                run.advanceTo(SECONDS);
                                backend.finish();
                            });
            return new Timed(copy(run.concentration(run.agents().get(0))), seconds);
        }
    }

    private Solution superstepped(int steps) {
        Timed found = supersteps(steps);
        return new Solution(steps, error(found.field()), found.seconds());
    }

    private Solution eulerSteps(int steps) {
        backend.vectors().fill(c, 0);
        double seconds =
                Pairs.seconds(
                        () -> {
                            DeviceField from = c;
                            DeviceField to = next;
                            for (int i = 0; i < steps; i++) {
                                euler(from, to, SECONDS / steps);
                                DeviceField keep = from;
                                from = to;
                                to = keep;
                            }
                            backend.finish();
                        });
        return new Solution(steps, error(backend.download(steps % 2 == 0 ? c : next)), seconds);
    }

    /** Mean seconds of a step by the operator that supersteps use. */
    private double productEulerStep(double dt) {
        try (Simulation run = problem.simulation(backend, SECONDS, 1);
                AgentRehearsal agent =
                        new AgentRehearsal(
                                backend,
                                run.problem(),
                                run.flow(),
                                run.problem().agents().get(0))) {
            Runnable some =
                    () -> {
                        for (int i = 0; i < EULER_SAMPLE; i++) {
                            agent.eulerStep(dt);
                        }
                        backend.finish();
                    };
            some.run();
            return Pairs.seconds(some) / EULER_SAMPLE;
        }
    }

    private void euler(DeviceField from, DeviceField to, double dt) {
        session.kernel("euler_step")
                .field(from)
                .field(faces[0])
                .field(faces[1])
                .field(faces[2])
                .field(exchange)
                .real(DiffusionProblem.DECAY)
                .real(dt)
                .field(to)
                .shape(shape)
                .over(shape);
    }

    private Solution lodSteps(int steps) {
        double dt = SECONDS / steps;
        DeviceField[] upper = new DeviceField[3];
        DeviceField[] inverse = new DeviceField[3];
        for (Axis axis : Axis.values()) {
            int at = axis.ordinal();
            upper[at] = backend.allocate("upper", shape);
            inverse[at] = backend.allocate("inverse", shape);
            lines(
                    session.kernel("lod_factor")
                            .field(faces[at])
                            .field(exchange)
                            .real(DiffusionProblem.DECAY)
                            .real(dt)
                            .field(upper[at])
                            .field(inverse[at]),
                    axis);
        }
        backend.vectors().fill(c, 0);
        backend.finish();
        double seconds =
                Pairs.seconds(
                        () -> {
                            for (int i = 0; i < steps; i++) {
                                sweep(dt, upper, inverse);
                            }
                            backend.finish();
                        });
        Solution found = new Solution(steps, error(backend.download(c)), seconds);
        for (int i = 0; i < 3; i++) {
            backend.release(upper[i]);
            backend.release(inverse[i]);
        }
        return found;
    }

    private void sweep(double dt, DeviceField[] upper, DeviceField[] inverse) {
        for (Axis axis : Axis.values()) {
            int at = axis.ordinal();
            lines(
                    session.kernel("lod_sweep")
                            .field(c)
                            .field(faces[at])
                            .field(exchange)
                            .real(dt)
                            .field(upper[at])
                            .field(inverse[at]),
                    axis);
        }
    }

    /** One work-item a line along the axis; neighbours go along x where they can. */
    private void lines(KernelCall call, Axis axis) {
        long n = shape.nx();
        long inner = axis == Axis.X ? n : 1;
        long outer = axis == Axis.Z ? n : n * n;
        long along = axis == Axis.X ? 1 : axis == Axis.Y ? n : n * n;
        call.whole((int) (n * n))
                .whole((int) n)
                .count(inner)
                .count(outer)
                .whole((int) n)
                .count(along)
                .over(n * n);
    }

    private double error(Field found) {
        double difference = 0;
        double norm = 0;
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 0; y < shape.ny(); y++) {
                for (int x = 0; x < shape.nx(); x++) {
                    double expected = exact.get(x, y, z);
                    double off = found.get(x, y, z) - expected;
                    difference += off * off;
                    norm += expected * expected;
                }
            }
        }
        return Math.sqrt(difference / norm);
    }

    private Field copy(Field field) {
        return new Field(shape).fillBy(field::get);
    }
}
