package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;

/** `voxtum devices`, and `voxtum run` on what it lists. */
class DevicesCommandTest {
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    @TempDir private Path folder;

    @BeforeEach
    void skipWithoutADevice() {
        TestDevice.backend(Precision.SINGLE).close();
    }

    private int voxtum(String... arguments) {
        PrintStream out = new PrintStream(data, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(words, true, StandardCharsets.UTF_8);
        return Main.execute(new Console(out, err, false, false), arguments);
    }

    @Test
    void everyDeviceHasALineOfJson() throws IOException {
        assertThat(voxtum("devices", "--json")).isZero();
        JsonNode first = new ObjectMapper().readTree(data.toByteArray()).get(0);
        assertThat(first.get("index").asText()).matches("\\d+:\\d+");
        assertThat(first.get("name").asText()).isNotBlank();
        assertThat(first.get("kind").asText()).isIn("gpu", "cpu", "other");
        assertThat(first.get("largest_buffer_bytes").asLong()).isPositive();
        assertThat(first.has("double_precision")).isTrue();
    }

    @Test
    void theTextNamesTheSameDevice() {
        assertThat(voxtum("devices")).isZero();
        assertThat(data.toString(StandardCharsets.UTF_8)).contains("0:0").contains("driver");
    }

    private int run(Path output, String option) {
        return voxtum(
                "run",
                "cases/isolated-sphere.yaml",
                option,
                "-o",
                output.toString(),
                "--backend",
                "opencl",
                "--set",
                "grid.voxels=[6, 6, 6]",
                "--set",
                "grid.spacing=200 um",
                "--set",
                "run.duration=1 min",
                "--set",
                "run.report_every=1 min");
    }

    @Test
    void aRunSaysWhatItComputedOn() throws IOException {
        Path output = folder.resolve("run");
        int code = run(output, "-q");
        assertThat(code).as(words.toString(StandardCharsets.UTF_8)).isZero();
        JsonNode device =
                new ObjectMapper().readTree(Files.readAllBytes(output.resolve("run.json")));
        assertThat(device.at("/device/precision").asText()).isEqualTo("float32");
        assertThat(device.at("/device/driver").asText()).isNotBlank();
        assertThat(device.at("/device/compiler_options").asText()).contains("-cl-std=CL1.2");
    }

    /** The tests' device gives times; OtherDriversTest has one that does not. */
    @Test
    void aProfileHasEachKernelWithItsTimes() throws IOException {
        Path output = folder.resolve("profiled");
        assertThat(run(output, "--profile")).isZero();
        assertThat(words.toString(StandardCharsets.UTF_8))
                .contains("launches", "of copy", "transport_stage", "vector_dot");
        JsonNode profile =
                new ObjectMapper()
                        .readTree(Files.readAllBytes(output.resolve("run.json")))
                        .get("profile");
        assertThat(profile.get("copy_bytes_per_second").asDouble()).isGreaterThan(1e8);
        assertThat(profile.get("has_times").asBoolean()).isTrue();
        assertThat(profile.get("kernels")).hasSizeGreaterThan(15);
        for (JsonNode kernel : profile.get("kernels")) {
            double seconds = kernel.get("seconds").asDouble();
            double bytes = kernel.get("bytes").asDouble();
            assertThat(kernel.get("launches").asLong()).isPositive();
            assertThat(kernel.get("bytes_per_second").asDouble())
                    .isEqualTo(seconds > 0 ? bytes / seconds : 0);
        }
    }

    @Test
    void aDeviceThatIsNotThereEndsWithFiveAndNoFolder() {
        Path output = folder.resolve("none");
        int code =
                voxtum(
                        "run",
                        "cases/isolated-sphere.yaml",
                        "-o",
                        output.toString(),
                        "--backend",
                        "opencl",
                        "--device",
                        "abacus");
        assertThat(code).isEqualTo(5);
        assertThat(words.toString(StandardCharsets.UTF_8)).contains("abacus", "there are: 0:0");
        assertThat(output).doesNotExist();
    }
}
