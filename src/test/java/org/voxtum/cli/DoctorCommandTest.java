package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DoctorCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int doctor(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "doctor";
        System.arraycopy(options, 0, arguments, 1, options.length);
        Console console =
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false);
        return Main.execute(console, arguments);
    }

    @Test
    void saysOneLineForEachThingAndTheVerdict() {
        assertThat(doctor()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(System.getProperty("java.version"), "memory", "OpenCL")
                .endsWith("A run can work here.\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void jsonIsOneObject() throws IOException {
        assertThat(doctor("--json")).isZero();
        JsonNode object = new ObjectMapper().readTree(out.toByteArray());
        assertThat(object.get("works").asBoolean()).isTrue();
        assertThat(object.get("probes"))
                .extracting(probe -> probe.get("subject").asText())
                .contains("Java", "memory", "output", "temporary");
        assertThat(err.size()).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereNothingCanBeWrittenItEndsWithEight() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        Process process =
                new ProcessBuilder(List.of(java, "-cp", path, Main.class.getName(), "doctor"))
                        .directory(new File("/proc"))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(8);
        assertThat(said).contains("problem output", "-o FOLDER", "No run can work here.");
    }
}
