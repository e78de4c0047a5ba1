package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.EllipticLevel;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * A residual of floats that is carried from step to step is off by what rounding takes of A x, a
 * thousand times what is asked for where k jumps by 1000; computed anew in time it costs no steps.
 */
class FloatResidualTest {
    private static final int EDGE = 48;
    private static final double TOLERANCE = 1e-8;
    private final VoxelGrid grid = VoxelGrid.cubes(EDGE, EDGE, EDGE, 1);
    private final Field conductivity = Field.on(grid).fillBy(FloatResidualTest::conductivity);
    private final SplittableRandom random = new SplittableRandom(7);
    private final Field exchange =
            Field.on(grid).fillBy((x, y, z) -> random.nextDouble() < 0.3 ? 1e-2 : 0);
    private final Field right =
            Field.on(grid).fillBy((x, y, z) -> exchange.get(x, y, z) * (1 + 0.2 * Math.sin(x)));

    private static double conductivity(int x, int y, int z) {
        return Math.hypot(Math.hypot(x - 20, y - 24), z - 27) < 14 ? 1000 : 1;
    }

    @Test
    void floatsTakeNoMoreStepsThanDoubles() {
        int expected;
        try (Backend reference = new ReferenceBackend()) {
            expected = steps(reference);
        }
        try (Backend device = TestDevice.backend(Precision.SINGLE)) {
            assertThat(steps(device)).isLessThanOrEqualTo(expected + 1);
        }
    }

    private int steps(Backend backend) {
        DeviceField absorption = backend.upload("absorption", exchange);
        DeviceField b = backend.upload("b", right);
        DeviceField x = backend.allocate("x", Shape.of(grid), Carry.PAIR);
        EllipticLevel level =
                backend.level(
                        "level",
                        grid,
                        List.of(conductivity, conductivity, conductivity),
                        absorption);
        double norm = Math.sqrt(backend.vectors().dot(b, b));
        StoppingRule rule = new StoppingRule(TOLERANCE * norm, () -> Double.POSITIVE_INFINITY, 0);
        try (ConjugateGradients method = new ConjugateGradients(backend, level, "test")) {
            return method.solve(b, x, rule).iterations();
        } finally {
            backend.releaseFaces(level);
            List.of(absorption, b, x).forEach(backend::release);
        }
    }
}
