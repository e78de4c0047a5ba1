package org.voxtum.solver;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * P6: pressure to 1e-8 where K goes from 1 to 1000 in balls; the problem of {@code
 * benchmarks/hypre/pfmg.c}, number by number.
 */
public final class PressureBenchmark {
    /** Relative residual of P6. */
    public static final double TOLERANCE = 1e-8;

    private final VoxelGrid grid;
    private final Field k;
    private final Field a;
    private final Field b;

    /** On a cube of so many voxels an edge. */
    public PressureBenchmark(int edge) {
        grid = VoxelGrid.cubes(edge, edge, edge, 1);
        k = Field.on(grid).fillBy((x, y, z) -> 1);
        balls(edge);
        a = Field.on(grid).fillBy(PressureBenchmark::exchange);
        b =
                Field.on(grid)
                        .fillBy((x, y, z) -> a.get(x, y, z) * (1 + 0.2 * StrictMath.sin(0.1 * x)));
        addBox(edge);
    }

    private void balls(int n) {
        Xorshift random = new Xorshift();
        int count = (int) (60.0 * n * n * n / (128.0 * 128 * 128));
        for (int i = 0; i < count; i++) {
            double cx = random.next() * n;
            double cy = random.next() * n;
            double cz = random.next() * n;
            double r = 4 + 14 * random.next();
            ball(cx, cy, cz, r, StrictMath.pow(10, 3 * random.next()));
        }
    }

    private void ball(double cx, double cy, double cz, double r, double value) {
        int n = grid.nx();
        for (int z = (int) Math.max(0, Math.floor(cz - r)); z < Math.min(n, cz + r + 1); z++) {
            for (int y = (int) Math.max(0, Math.floor(cy - r)); y < Math.min(n, cy + r + 1); y++) {
                for (int x = (int) Math.max(0, Math.floor(cx - r));
                        x < Math.min(n, cx + r + 1);
                        x++) {
                    double dx = x + 0.5 - cx;
                    double dy = y + 0.5 - cy;
                    double dz = z + 0.5 - cz;
                    if (dx * dx + dy * dy + dz * dz < r * r) {
                        k.set(x, y, z, value);
                    }
                }
            }
        }
    }

    private static double exchange(int x, int y, int z) {
        int h = x / 8 * 73856093 ^ y / 8 * 19349663 ^ z / 8 * 83492791;
        h ^= h >>> 13;
        h *= 0x5bd1e995;
        h ^= h >>> 15;
        double share = (h & 65535) / 65535.0;
        return share < 0.3 ? 1e-3 * (1 + 30 * share) : 0;
    }

    /** Pressure 0 on the faces of the box adds 2 K to the diagonal. */
    private void addBox(int n) {
        Field wider = a;
        wider.fillBy(
                (x, y, z) -> {
                    int faces = at(x, n) + at(y, n) + at(z, n);
                    return wider.get(x, y, z) + 2 * k.get(x, y, z) * faces;
                });
    }

    private static int at(int i, int n) {
        return i == 0 || i == n - 1 ? 1 : 0;
    }

    /** The generator of pfmg.c. */
    private static final class Xorshift {
        private long state = 88172645463325252L;

        double next() {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            return (state >>> 11) * (1.0 / 9007199254740992.0);
        }
    }

    /**
     * Solves so many times on a backend.
     *
     * @param open opens it; the ledger counts its fields
     * @param peer called after each solve with its seconds, so that a peer takes turns
     */
    public Map<String, Object> on(
            Function<FieldLedger, Backend> open, int repeats, DoubleConsumer peer) {
        FieldLedger ledger = new FieldLedger();
        try (Backend backend = open.apply(ledger)) {
            double[] setup = new double[repeats];
            double[] solve = new double[repeats];
            Map<String, Object> facts = new LinkedHashMap<>();
            once(backend, facts); // the first builds kernels and warms up
            for (int i = 0; i < repeats; i++) {
                double[] seconds = once(backend, facts);
                setup[i] = seconds[0];
                solve[i] = seconds[1];
                peer.accept(seconds[0] + seconds[1]);
            }
            Arrays.sort(setup);
            Arrays.sort(solve);
            facts.put("setup_seconds", setup[repeats / 2]);
            facts.put("solve_seconds", solve[repeats / 2]);
            facts.put("ns_per_unknown", solve[repeats / 2] * 1e9 / grid.voxels());
            facts.put("bytes_per_voxel", (double) ledger.peakBytes() / grid.voxels());
            return facts;
        }
    }

    /** Seconds of setting up and of solving. */
    private double[] once(Backend backend, Map<String, Object> facts) {
        Shape shape = Shape.of(grid);
        DeviceField absorption = backend.upload("a", copy(a));
        DeviceField right = backend.upload("b", copy(b));
        DeviceField x = backend.allocate("x", shape, Carry.PAIR);
        double norm = Math.sqrt(backend.vectors().dot(right, right)); // waits for the transfers
        long start = System.nanoTime();
        EllipticLevel level = backend.level("benchmark", grid, List.of(k, k, k), absorption);
        try (ConjugateGradients method = new ConjugateGradients(backend, level, "benchmark")) {
            backend.vectors().dot(right, right);
            long ready = System.nanoTime();
            SolveReport report =
                    method.solve(
                            right,
                            x,
                            new StoppingRule(TOLERANCE * norm, () -> Double.POSITIVE_INFINITY, 0));
            long done = System.nanoTime();
            facts.put("iterations", report.iterations());
            facts.put("relative_residual", report.residual());
            facts.put("mean", backend.vectors().sum(x) / grid.voxels());
            return new double[] {(ready - start) * 1e-9, (done - ready) * 1e-9};
        } finally {
            backend.releaseFaces(level);
            List.of(absorption, right, x).forEach(backend::release);
        }
    }

    /** A backend in host memory may keep what it is given. */
    private static Field copy(Field field) {
        return new Field(field.shape()).fillBy(field::get);
    }
}
