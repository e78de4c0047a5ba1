package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voxtum.ReferenceCsv.number;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.ReferenceCsv;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.NumericsOptions;

/** v09: translation of a Gaussian and a box, and one turn of a hump, by the flow alone. */
class AdvectionTest {
    private static final double TOLERANCE = 1.3;
    private static final double DIAGONAL_TOLERANCE = 1.7;

    private static double gauss(double x) {
        return Math.exp(-Math.pow((x - 0.5) / 0.08, 2));
    }

    private static double hat(double x) {
        return Math.abs(x - 0.5) < 0.15 ? 1 : 0;
    }

    @ParameterizedTest
    @CsvSource({"50, x", "100, x", "50, y", "50, z"})
    void translationAlongAnAxis(int n, char axis) {
        for (String profile : new String[] {"gauss", "box"}) {
            DoubleUnaryOperator f =
                    profile.equals("gauss") ? AdvectionTest::gauss : AdvectionTest::hat;
            double error = translate(n, axis, f);
            assertThat(error).isLessThan(TOLERANCE * vanLeer(profile, n));
        }
    }

    @Tag("full")
    @Test
    void oneTurnOfAHumpOnAFineGrid() {
        oneTurnOfAHump(128, 0.029, 0.90);
    }

    private static double vanLeer(String profile, int n) {
        return ReferenceCsv.rows("v09_advection_orders").stream()
                .filter(r -> r.get("profile").equals(profile) && r.get("limiter").equals("vanleer"))
                .filter(r -> number(r, "N") == n)
                .mapToDouble(r -> number(r, "L1_error"))
                .findFirst()
                .orElseThrow();
    }

    private static NumericsOptions stepsOf(double seconds) {
        return NumericsOptions.defaults().withMaxStep(seconds);
    }

    private static double translate(int n, char axis, DoubleUnaryOperator f) {
        int along = 2 * n;
        double h = 1.0 / n;
        VoxelGrid grid =
                VoxelGrid.cubes(
                        axis == 'x' ? along : 4,
                        axis == 'y' ? along : 4,
                        axis == 'z' ? along : 4,
                        h);
        Box box = new Box(grid);
        box.options = stepsOf(1);
        (axis == 'x' ? box.fluxes.x() : axis == 'y' ? box.fluxes.y() : box.fluxes.z())
                .fillBy((x, y, z) -> inner(axis == 'x' ? x : axis == 'y' ? y : z, along) ? 1 : 0);
        box.initial = (x, y, z) -> cellMean(f, axis == 'x' ? x : axis == 'y' ? y : z, h);
        Simulation simulation = box.simulation(1);
        Field c = finish(simulation);
        double error = 0;
        for (int i = 0; i < along; i++) {
            double value = c.get(axis == 'x' ? i : 1, axis == 'y' ? i : 1, axis == 'z' ? i : 1);
            error += Math.abs(value - cellMean(f, i - n, h)) * h;
        }
        return error;
    }

    private static boolean inner(int face, int cells) {
        return face > 0 && face < cells;
    }

    private static Field finish(Simulation simulation) {
        simulation.run();
        return simulation.concentration(simulation.agents().get(0));
    }

    private static double cellMean(DoubleUnaryOperator f, int i, double h) {
        int samples = 16;
        double sum = 0;
        for (int k = 0; k < samples; k++) {
            sum += f.applyAsDouble((i + (k + 0.5) / samples) * h);
        }
        return sum / samples;
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({"200, x", "400, x"})
    void translationAlongAnAxisOnFineGrids(int n, char axis) {
        translationAlongAnAxis(n, axis);
    }

    @Tag("full")
    @Test
    void translationAlongTheDiagonal() {
        int n = 50;
        double h = 1.0 / n;
        VoxelGrid grid = VoxelGrid.cubes(2 * n, 2 * n, 2 * n, h);
        Box box = new Box(grid);
        box.options = stepsOf(1);
        box.fluxes.x().fillBy((x, y, z) -> inner(x, 2 * n) ? 1 : 0);
        box.fluxes.y().fillBy((x, y, z) -> inner(y, 2 * n) ? 1 : 0);
        box.fluxes.z().fillBy((x, y, z) -> inner(z, 2 * n) ? 1 : 0);
        box.initial =
                (x, y, z) ->
                        cellMean(AdvectionTest::gauss, x, h)
                                * cellMean(AdvectionTest::gauss, y, h)
                                * cellMean(AdvectionTest::gauss, z, h);
        Field c = finish(box.simulation(1));
        double error = 0;
        double mass = 0;
        for (int z = 0; z < 2 * n; z++) {
            for (int y = 0; y < 2 * n; y++) {
                for (int x = 0; x < 2 * n; x++) {
                    double exact =
                            cellMean(AdvectionTest::gauss, x - n, h)
                                    * cellMean(AdvectionTest::gauss, y - n, h)
                                    * cellMean(AdvectionTest::gauss, z - n, h);
                    error += Math.abs(c.get(x, y, z) - exact);
                    mass += exact;
                }
            }
        }
        double oneDimensional = vanLeer("gauss", n) / (0.08 * Math.sqrt(Math.PI));
        assertThat(error / mass).isLessThan(DIAGONAL_TOLERANCE * 3 * oneDimensional);
    }

    @ParameterizedTest
    @CsvSource({"32, 0.299, 0", "64, 0.110, 0"})
    void oneTurnOfAHump(int n, double reference, double leastPeak) {
        double h = 1.0 / n;
        Box box = new Box(VoxelGrid.cubes(n, n, 1, h));
        double w = 2 * Math.PI;
        box.options = stepsOf(1);
        box.fluxes.x().fillBy((x, y, z) -> inner(x, n) ? -w * ((y + 0.5) * h - 0.5) : 0);
        box.fluxes.y().fillBy((x, y, z) -> inner(y, n) ? w * ((x + 0.5) * h - 0.5) : 0);
        // the closed walls stop the turn: fluid appears and vanishes there, far from the hump
        box.filtration.fillBy(
                (x, y, z) ->
                        (box.fluxes.x().get(x + 1, y, z)
                                        - box.fluxes.x().get(x, y, z)
                                        + box.fluxes.y().get(x, y + 1, z)
                                        - box.fluxes.y().get(x, y, z))
                                / h);
        Field.VoxelFunction hump =
                (x, y, z) ->
                        Math.exp(
                                -(Math.pow((x + 0.5) * h - 0.5, 2)
                                                + Math.pow((y + 0.5) * h - 0.75, 2))
                                        / 0.01);
        box.initial = hump;
        Field c = finish(box.simulation(1));
        double error = 0;
        double norm = 0;
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                error += Math.abs(c.get(x, y, 0) - hump.at(x, y, 0));
                norm += hump.at(x, y, 0);
            }
        }
        assertThat(error / norm).isLessThan(TOLERANCE * reference);
        assertThat(Box.max(c)).isGreaterThanOrEqualTo(leastPeak);
        assertThat(Box.min(c)).isGreaterThanOrEqualTo(-1e-6);
    }
}
