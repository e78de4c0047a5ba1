package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Precision;
import org.voxtum.physics.Transcytosis;

/** A case whose agent is carried through the cells of vessel walls. */
class TranscytosisRunTest {
    private static final Path SPHERE = Path.of("cases/isolated-sphere.yaml");
    private static final String CARRIAGE =
            "agents.macromolecule.transcytosis={permeability: 1e-7 cm/s, saturation: 1 uM}";

    private static List<String> sets(String... more) {
        List<String> sets = new ArrayList<>(SmallRun.SPHERE);
        sets.add(CARRIAGE);
        sets.addAll(List.of(more));
        return sets;
    }

    private static Case source(String... more) {
        return CaseReader.read(SPHERE, sets(more));
    }

    @Test
    void theCaseFileGivesTheLaw() {
        Transcytosis law = Assembly.of(source()).problem().agents().get(0).transcytosis().get();
        assertThat(law.permeability()).isCloseTo(1e-9, within(1e-24));
        assertThat(law.saturation()).isEqualTo(1e-3);
        assertThat(law.back()).isFalse();
    }

    @Test
    void theMemoryOfTheReferenceIsPlanned() {
        Case source = source();
        MemoryPlanTest.assertPlanned(source, simulation -> {});
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theMemoryOfADeviceIsPlanned(Precision precision) {
        DevicePlanTest.assertPlanned(source(), precision);
        DevicePlanTest.assertPlanned(source("numerics.max_stages=3"), precision);
    }

    /** Larger than every pore it still leaves the vessels; the budget names the way. */
    @Test
    void whatNoPoreLetsThroughIsCarried(@TempDir Path folder) throws IOException {
        List<String> sets =
                sets(
                        "agents.macromolecule={radius: 300 nm, transcytosis: {permeability: 1e-9"
                                + " m/s}, in: {all: {accessible_fraction: 0.1, diffusivity: 1e-12"
                                + " m^2/s, retardation: 0.5}}}");
        sets.remove(CARRIAGE);
        SmallRun run = new SmallRun(SPHERE, sets);
        run.backend = new BackendRequest("reference", "", Optional.empty());
        Path whole = folder.resolve("whole");
        run.run(whole);
        List<String> rows = Files.readAllLines(whole.resolve("budget.csv"));
        assertThat(last(rows, "transcytosis")).isPositive();
        assertThat(last(rows, "wall_diffusive")).isZero();
        double content = last(rows, "content");
        double boundary = last(rows, "boundary_bath_out") + last(rows, "boundary_bath_in");
        assertThat(last(rows, "transcytosis") + boundary)
                .isCloseTo(content, within(1e-9 * content));
    }

    private static double last(List<String> rows, String term) {
        String found = "0,,,0,";
        for (String row : rows) {
            found = row.split(",", -1)[2].equals(term) ? row : found;
        }
        return Double.parseDouble(found.split(",", -1)[3]);
    }
}
