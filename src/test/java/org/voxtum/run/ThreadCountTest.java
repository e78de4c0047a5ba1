package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Shipped cases in processes of one, two and three processors, as VOXTUM_THREADS gives them: every
 * output file is the same, bit by bit. The log, run.json and the report tell times of the clock and
 * are left out.
 */
class ThreadCountTest {
    /** Parallel sums over 15 planes, the case's number, split differently for two and three. */
    private static final List<Integer> PROCESSORS = List.of(1, 2, 3);

    @TempDir private Path folder;

    @Test
    void noBitDependsOnTheNumberOfThreads() throws Exception {
        compare(
                "window-chamber",
                "2 min",
                "grid.voxels=[50, 40, 15]",
                "grid.spacing=[20 um, 20 um, 10 um]");
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "window-chamber",
                "window-chamber-far-tissue",
                "isolated-sphere",
                "embedded-sphere",
                "layers",
                "necrotic-core"
            })
    void noBitDependsOnItInAnyShippedCase(String name) throws Exception {
        compare(name, "1 h");
    }

    private void compare(String name, String duration, String... sets) throws Exception {
        List<Process> running = new ArrayList<>();
        for (int processors : PROCESSORS) {
            running.add(start(name, duration, processors, sets));
        }
        for (int i = 0; i < running.size(); i++) {
            assertThat(running.get(i).waitFor(10, TimeUnit.MINUTES)).isTrue();
            String said = Files.readString(said(PROCESSORS.get(i)));
            assertThat(running.get(i).exitValue()).as(said).isZero();
            assertThat(Files.readString(output(PROCESSORS.get(i)).resolve("run.json")))
                    .as("the number was really set")
                    .contains(PROCESSORS.get(i) + " processor");
        }
        Map<String, Path> expected = files(output(1));
        assertThat(expected).containsKeys("budget.csv", "steps.csv", "fields/t000001.vti");
        for (int processors : PROCESSORS.subList(1, PROCESSORS.size())) {
            assertSame(expected, files(output(processors)));
        }
    }

    private Process start(String name, String duration, int processors, String... sets)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:ActiveProcessorCount=" + processors, "-Xmx1g"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(List.of("org.voxtum.cli.Main", "run", "-q", "cases/" + name + ".yaml"));
        words.addAll(List.of("-o", output(processors).toString()));
        for (String key : List.of("duration", "report_every", "fields_every")) {
            words.add("--set=run." + key + "=" + duration);
        }
        for (String set : sets) {
            words.add("--set=" + set);
        }
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said(processors).toFile())
                .start();
    }

    private Path output(int processors) {
        return folder.resolve("processors-" + processors);
    }

    private Path said(int processors) {
        return folder.resolve("said-" + processors);
    }

    private static Map<String, Path> files(Path root) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(root.relativize(path).toString(), path));
        }
        files.keySet().removeAll(List.of("log.txt", "run.json", "report.html"));
        return files;
    }

    private static void assertSame(Map<String, Path> expected, Map<String, Path> actual)
            throws IOException {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        for (Map.Entry<String, Path> file : expected.entrySet()) {
            assertThat(Files.mismatch(file.getValue(), actual.get(file.getKey())))
                    .as("first different byte of %s", file.getKey())
                    .isEqualTo(-1);
        }
    }
}
