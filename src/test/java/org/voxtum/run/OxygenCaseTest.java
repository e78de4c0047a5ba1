package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.solver.OxygenSolution;
import org.voxtum.solver.OxygenSolver;
import org.voxtum.vessel.BloodTension;

/** Oxygen of the shipped window chamber, and of the real one where its data are there. */
class OxygenCaseTest {
    private static final Path SHIPPED = Path.of("cases/oxygen-window-chamber.yaml");
    private static final Path REAL = Path.of("cases/oxygen-window-chamber-real.yaml");
    private static final List<String> COARSE =
            List.of("grid.voxels=[50, 40, 8]", "grid.spacing=20 um");

    private static OxygenSolution solve(Path file, Backend backend, List<String> sets) {
        AssembledCase run = Assembly.of(CaseReader.read(file, sets));
        return new OxygenSolver(backend, run.problem().oxygen().orElseThrow()).solve();
    }

    private static double mean(Field oxygen, VoxelGrid grid) {
        CompensatedSum sum = new CompensatedSum();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    sum.add(oxygen.get(x, y, z));
                }
            }
        }
        return sum.value() / grid.voxels();
    }

    @Test
    void bloodOfTheShippedChamberLosesWhatItsTissueConsumes() {
        OxygenSolution solution = solve(SHIPPED, new ReferenceBackend(), COARSE);
        assertThat(solution.balance().error()).isLessThan(1e-4);
        BloodTension blood = solution.blood().orElseThrow();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < blood.from().length; i++) {
            if (!Double.isNaN(blood.from()[i])) {
                assertThat(blood.from()[i]).isBetween(0.0, 40 + 1e-9);
                assertThat(blood.to()[i]).isBetween(0.0, 40 + 1e-9);
                least = Math.min(least, Math.min(blood.from()[i], blood.to()[i]));
            }
        }
        assertThat(least).as("blood that gave off most of its oxygen").isLessThan(30);
    }

    @Test
    void aDeviceGivesTheShippedChambersOxygen() {
        Field expected = solve(SHIPPED, new ReferenceBackend(), COARSE).tension();
        try (Backend device = TestDevice.backend(Precision.SINGLE)) {
            Field p = solve(SHIPPED, device, COARSE).tension();
            for (int x = 0; x < 50; x++) {
                assertThat(p.get(x, 20, 4)).isCloseTo(expected.get(x, 20, 4), within(2e-2));
            }
        }
    }

    /** Given blood ignores how little slow blood carries, so that tissue has more. */
    @Test
    void bloodOfGivenTensionGivesMore() {
        List<String> given = new ArrayList<>(COARSE);
        given.add("oxygen={blood: {pressure: 40 mmHg}}");
        VoxelGrid grid = CaseReader.read(SHIPPED, COARSE).grid();
        OxygenSolution of = solve(SHIPPED, new ReferenceBackend(), given);
        assertThat(of.blood()).isEmpty();
        double carried = mean(solve(SHIPPED, new ReferenceBackend(), COARSE).tension(), grid);
        assertThat(mean(of.tension(), grid)).isGreaterThan(carried + 1).isLessThan(40);
    }

    private static double realMean(Backend backend, String... sets) {
        Assumptions.assumeTrue(
                System.getenv("VOXTUM_REAL_DATA") != null,
                "set VOXTUM_REAL_DATA to a folder of real networks to run this");
        OxygenSolution solution = solve(REAL, backend, List.of(sets));
        assertThat(solution.balance().error()).isLessThan(1e-4);
        return mean(solution.tension(), CaseReader.read(REAL, List.of(sets)).grid());
    }

    /** Bounds from a prototype of its own: 8.0 and 14.8 mmHg. */
    @ParameterizedTest
    @CsvSource({"0.1736337, 6.8, 9.0", "1, 12.5, 17"})
    void theRealChamberAtTenMicrometres(String flowScale, double least, double most) {
        String[] sets = {
            "grid.voxels=[99, 81, 15]", "grid.spacing=10 um", "vessels.flow_scale=" + flowScale
        };
        double onReference = realMean(new ReferenceBackend(), sets);
        assertThat(onReference).isBetween(least, most);
        try (Backend device = TestDevice.backend(Precision.SINGLE)) {
            assertThat(realMean(device, sets)).isCloseTo(onReference, within(1e-2));
        }
    }

    @Tag("full")
    @Test
    void theRealChamberAtFiveMicrometres() {
        assertThat(realMean(new ReferenceBackend())).isBetween(6.8, 9.0);
    }
}
