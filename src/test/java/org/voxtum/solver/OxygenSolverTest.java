package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.OxygenCoefficients;

/** Oxygen in tissue: closed forms, bounds, and what happens where it does not settle. */
class OxygenSolverTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(9, 7, 5, 10e-6);
    private static final double KROGH = 4.2e-14;

    /** Uniform tissue: g (P_b - P) = M_0 P/(P + P_m) is quadratic in P. */
    @Test
    void evenlySpreadVesselsHoldTheTensionOfTheBalance() {
        double g = 2e-5;
        double blood = 40;
        OxygenCoefficients oxygen =
                new OxygenCoefficients(
                        GRID,
                        (x, y, z) -> KROGH,
                        (x, y, z) -> 5e-4,
                        1,
                        (x, y, z) -> Double.NaN,
                        (x, y, z) -> g,
                        blood,
                        Optional.empty());
        double b = blood - 1 - 5e-4 / g;
        double exact = (b + Math.sqrt(b * b + 4 * blood)) / 2;
        OxygenSolution solution = new OxygenSolver(new ReferenceBackend(), oxygen).solve();
        assertThat(solution.tension().get(4, 3, 2)).isCloseTo(exact, within(1e-3));
        assertThat(solution.tension().get(0, 0, 0)).isCloseTo(exact, within(1e-3));
        assertThat(solution.balance().error()).isLessThan(1e-4);
        assertThat(solution.balance().consumption())
                .isCloseTo(
                        GRID.voxels() * GRID.voxelVolume() * 5e-4 * exact / (exact + 1),
                        within(1e-20));
    }

    /** Blocks of random consumption and conductivity between two held planes. */
    private static OxygenCoefficients blocks() {
        Random random = new Random(7);
        Field k = Field.on(GRID).fillBy((x, y, z) -> KROGH * (random.nextInt(4) == 0 ? 0 : 1));
        Field m = Field.on(GRID).fillBy((x, y, z) -> 1e-1 * random.nextInt(3));
        return OxygenCoefficients.avascular(
                GRID,
                (x, y, z) -> x == 0 ? 0 : k.get(x, y, z),
                (x, y, z) -> m.get(x, y, z),
                1,
                (x, y, z) -> x == 0 ? 60 : Double.NaN);
    }

    @Test
    void tensionsStayBetweenZeroAndWhatIsHeld() {
        Field p = new OxygenSolver(new ReferenceBackend(), blocks()).solve().tension();
        double low = 100;
        for (int x = 0; x < 9; x++) {
            for (int y = 0; y < 7; y++) {
                for (int z = 0; z < 5; z++) {
                    assertThat(p.get(x, y, z)).isBetween(0.0, 60 + 1e-9);
                    low = Math.min(low, p.get(x, y, z));
                }
            }
        }
        assertThat(low).as("an anoxic voxel").isLessThan(0.1);
        assertThat(p.get(0, 3, 2)).isEqualTo(60);
    }

    @Test
    void aDeviceGivesTheReferencesTensions() {
        Field expected = new OxygenSolver(new ReferenceBackend(), blocks()).solve().tension();
        for (Precision precision : Precision.values()) {
            try (Backend device = TestDevice.backend(precision)) {
                Field p = new OxygenSolver(device, blocks()).solve().tension();
                for (int x = 0; x < 9; x++) {
                    assertThat(p.get(x, 3, 2)).isCloseTo(expected.get(x, 3, 2), within(1e-3));
                }
                assertThat(device.ledger().bytes()).isZero();
            }
        }
    }

    @Test
    void withoutASourceThereIsNothingToSolve() {
        OxygenCoefficients closed =
                OxygenCoefficients.avascular(
                        GRID, (x, y, z) -> KROGH, (x, y, z) -> 5e-4, 1, (x, y, z) -> Double.NaN);
        assertThatThrownBy(() -> new OxygenSolver(new ReferenceBackend(), closed).solve())
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.rules()).containsExactly("case.oxygen-source"));
    }

    @Test
    void sweepsThatDoNotSettleAreAFault() {
        assertThatThrownBy(() -> new OxygenSolver(new ReferenceBackend(), blocks(), 2).solve())
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.NUMERICAL))
                .hasMessageStartingWith("oxygen does not settle: the last sweeps changed it by [")
                .hasMessageContaining("after 2 sweeps");
    }
}
