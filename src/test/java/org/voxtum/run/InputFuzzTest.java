package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a case, network, table or image holds, {@code check} accepts it or refuses it by a rule,
 * within two seconds and 512 MiB.
 */
class InputFuzzTest {
    private static final Path KEPT = Path.of("src/test/resources/fuzz");

    @TempDir private Path folder;

    @Test
    void soundInputsAreAccepted() throws IOException {
        for (String name : List.of("case.yaml", "rich.yaml")) {
            InputFolder.write(folder, InputFolder.sound(name));
            assertThat(InputFolder.check(folder)).as(name).isTrue();
        }
    }

    @Test
    void mutatedInputs() throws IOException, InterruptedException {
        fuzz(500, 1);
    }

    @Test
    @Tag("full")
    void manyMutatedInputs() throws IOException, InterruptedException {
        fuzz(10_000, 1_000_000);
    }

    private void fuzz(int count, long seed) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                InputFuzz.class.getName(),
                                "" + count,
                                "" + seed,
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(" of " + count);
    }

    static Stream<Path> kept() throws IOException {
        return Files.list(KEPT).sorted();
    }

    /** Inputs that once broke something; files that a folder lacks are the sound ones. */
    @ParameterizedTest
    @MethodSource("kept")
    void keptInputs(Path input) throws IOException {
        InputFolder.write(folder, InputFolder.sound("rich.yaml"));
        try (Stream<Path> files = Files.list(input)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve(file.getFileName()),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        InputFolder.check(folder);
    }
}
