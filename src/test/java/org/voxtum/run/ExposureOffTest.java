package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code run.exposure: off} nothing is accumulated, and nothing else changes. */
class ExposureOffTest {
    private static final List<String> EXPOSURE =
            List.of("exposure_mean", "peak_mean", "time_above", "coverage_above");

    @TempDir private Path folder;

    private static SmallRun sphere(String backend, boolean exposure) {
        List<String> sets = new ArrayList<>(SmallRun.SPHERE);
        if (!exposure) {
            sets.removeIf(set -> set.startsWith("run.exposure"));
            sets.add("run.exposure=off");
        }
        SmallRun run = new SmallRun(Path.of("cases/isolated-sphere.yaml"), sets);
        run.backend = new BackendRequest(backend, "", Optional.empty());
        return run;
    }

    private static List<String> rows(Path run) throws IOException {
        return Files.readAllLines(run.resolve("metrics.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "opencl"})
    void onlyTheRowsAndMapsOfExposureAreMissing(String backend) throws IOException {
        Path with = folder.resolve("with");
        Path without = folder.resolve("without");
        sphere(backend, true).run(with);
        sphere(backend, false).run(without);
        List<String> kept = rows(with);
        kept.removeIf(row -> EXPOSURE.stream().anyMatch(row::contains));
        assertThat(rows(without)).isEqualTo(kept).hasSizeLessThan(rows(with).size());
        assertThat(lastMap(with)).contains(".auc\"", ".peak\"", ".peak_time\"", ".above_1\"");
        assertThat(lastMap(without))
                .contains(".fluid\"")
                .doesNotContain(".auc\"", ".peak\"", ".peak_time\"", ".above_1\"");
    }

    /** Header of the last field file. */
    private static String lastMap(Path run) throws IOException {
        try (var files = Files.list(run.resolve("fields"))) {
            Path last = files.sorted().reduce((first, second) -> second).orElseThrow();
            String text = Files.readString(last, StandardCharsets.ISO_8859_1);
            return text.substring(0, text.indexOf("<AppendedData"));
        }
    }

    @Test
    void aRunWithoutItResumes() {
        Path whole = folder.resolve("whole");
        sphere("reference", false).run(whole);
        Path stopped = folder.resolve("stopped");
        sphere("reference", false).stoppedAfter(100).run(stopped);
        sphere("reference", false).resume(stopped);
        SmallRun.assertSameResults(stopped, whole);
    }
}
