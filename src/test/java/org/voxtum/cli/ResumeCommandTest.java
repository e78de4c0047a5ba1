package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `voxtum resume` and `--max-wall` as a user meets them. */
class ResumeCommandTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    private int voxtum(String... arguments) {
        words.reset();
        data.reset();
        return Main.execute(
                new Console(
                        new PrintStream(data, true, StandardCharsets.UTF_8),
                        new PrintStream(words, true, StandardCharsets.UTF_8),
                        false,
                        false),
                arguments);
    }

    private String said() {
        return words.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRunOutOfTimeSaysHowToGoOnAndGoesOn() throws IOException {
        Path run = folder.resolve("a run");
        assertThat(
                        voxtum(
                                "run",
                                "cases/isolated-sphere.yaml",
                                "-o",
                                run.toString(),
                                "--set",
                                "grid.voxels=[40, 40, 30]",
                                "--set",
                                "run.duration=12 h",
                                "--max-wall",
                                "1s",
                                "--json"))
                .isEqualTo(ExitCode.WALL_CLOCK);
        assertThat(said())
                .contains("stopped by the wall-clock limit at ")
                .contains("voxtum resume '" + run + "'");
        assertThat(data.toString(StandardCharsets.UTF_8)).contains("\"status\":\"stopped\"");
        assertThat(run.resolve("report.html")).doesNotExist();
        othersSayHowItGoesOn(run);
        assertThat(voxtum("resume", run.toString())).isZero();
        assertThat(said()).contains("goes on from ").contains("done: ").contains("report.html");
        assertThat(run.resolve("report.html")).isNotEmptyFile();
        assertThat(Files.readString(run.resolve("run.json"))).contains("\"finished\"");
        assertThat(voxtum("resume", run.toString(), "--json")).isZero();
        assertThat(said()).contains("this run is finished, nothing is changed");
        assertThat(data.toString(StandardCharsets.UTF_8)).contains("\"status\":\"finished\"");
    }

    private void othersSayHowItGoesOn(Path run) {
        assertThat(voxtum("run", "cases/isolated-sphere.yaml", "-o", run.toString())).isEqualTo(2);
        assertThat(said())
                .endsWith(
                        "--force to move it aside; or go on with its run: voxtum resume '"
                                + run
                                + "'\n");
        assertThat(voxtum("compare", run.toString(), run.toString())).isZero();
        assertThat(said())
                .contains(
                        run
                                + " is not finished, stopped by the wall-clock limit with a"
                                + " checkpoint; go on with: voxtum resume '"
                                + run
                                + "'");
    }

    @Test
    void whatIsNoRunOrNoTimeIsAUsageError() {
        assertThat(voxtum("resume", folder.toString())).isEqualTo(2);
        assertThat(said()).startsWith("error: this is no run folder");
        assertThat(voxtum("resume", folder.toString(), "--max-wall", "soon")).isEqualTo(2);
        assertThat(said()).contains("'soon' is no time").contains("55m");
    }
}
