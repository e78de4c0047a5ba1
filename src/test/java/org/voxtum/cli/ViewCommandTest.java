package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;

/** What `voxtum view` refuses, in a sentence and with the exit code of its kind. */
class ViewCommandTest {
    @TempDir static Path shared;
    private static Path run;
    @TempDir Path folder;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    @BeforeAll
    static void solve() throws IOException {
        run = BallRun.solve(shared);
    }

    private int view(String... arguments) {
        PrintStream err = new PrintStream(words, true, StandardCharsets.UTF_8);
        return Main.execute(new Console(err, err, false, false), arguments);
    }

    private String said() {
        return words.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFolderThatIsNotThere() {
        assertThat(view("view", folder.resolve("none").toString()))
                .isEqualTo(Fault.Kind.USAGE.exitCode());
        assertThat(said()).contains("there is no such folder", "none");
    }

    @Test
    void aFolderWithoutFields() {
        assertThat(view("view", folder.toString())).isEqualTo(Fault.Kind.USAGE.exitCode());
        assertThat(said()).contains("there are no fields in this folder");
    }

    @Test
    void foldersOfUnequalGrids() throws IOException {
        Path other = BallRun.solve(folder, "voxels: [16, 14, 12]", "voxels: [16, 14, 14]");
        assertThat(view("view", run.toString(), other.toString()))
                .isEqualTo(Fault.Kind.USAGE.exitCode());
        assertThat(said()).contains("the grids of the runs differ", run.toString());
    }

    @Test
    void aSceneThatIsNone() throws IOException {
        Path scene = folder.resolve("scene.yaml");
        Files.writeString(scene, "scene: 1\ncolurs: {map: magma}\n");
        assertThat(view("view", run.toString(), "--scene", scene.toString()))
                .isEqualTo(Fault.Kind.INPUT.exitCode());
        assertThat(said()).contains("'colurs' is no key here", "scene.yaml:2");
    }

    @Test
    void withoutADisplayItSaysSo() throws Exception {
        List<String> command = OpenWindow.program();
        command.addAll(List.of("view", run.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(Fault.Kind.DEVICE.exitCode());
        assertThat(said).contains("error: no display", "voxtum doctor").doesNotContain("\tat ");
    }

    @Test
    void aRendererThatIsNone() {
        assertThat(view("render", run.toString(), "--renderer", "vulkan"))
                .isEqualTo(Fault.Kind.USAGE.exitCode());
        assertThat(said()).contains("there is no renderer 'vulkan'", "auto, gl or cpu");
    }
}
