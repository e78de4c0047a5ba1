package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is looked at while it solves: a window follows it, and does not end it. */
class WatchedRunTest {
    private static final int SIGTERM = 143;
    private static XDisplay display;
    @TempDir Path folder;

    @BeforeAll
    static void begin() throws IOException {
        display = XDisplay.start();
    }

    @AfterAll
    static void end() {
        if (display != null) {
            display.close();
        }
    }

    /** A year: longer than anybody waits. */
    private Process start(Path run) throws IOException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, BallRun.CASE.replace("duration: 20 min", "duration: 9000 h"));
        List<String> command = OpenWindow.program();
        command.addAll(List.of("run", file.toString(), "-o", run.toString(), "--view"));
        command.addAll(List.of("--backend", "reference", "--set", "run.fields_every=4500 h"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("DISPLAY", display.name());
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("run.log").toFile());
        return builder.start();
    }

    @Test
    void aWindowFollowsARunAndClosingItEndsNothing() throws Exception {
        Path run = folder.resolve("run");
        Process solving = start(run);
        try {
            String own = awaitWindow();
            try (OpenWindow second = OpenWindow.on(display, folder, run.toString(), "--follow")) {
                double first = lastTime(second.await(now -> now.has("times_s")));
                second.await(now -> lastTime(now) > first && now.get("time_s").asDouble() > first);
            }
            display.xdotool("windowfocus", "--sync", own);
            display.xdotool("key", "--window", own, "ctrl+q");
            awaitNoWindow();
            assertThat(solving.isAlive()).isTrue();
            solving.destroy();
            assertThat(solving.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(solving.exitValue()).isEqualTo(SIGTERM);
            assertThat(run.resolve("checkpoint")).isNotEmptyDirectory();
            assertThat(Files.readString(folder.resolve("run.log"))).doesNotContain("Exception");
        } finally {
            solving.destroyForcibly();
        }
    }

    private static double lastTime(JsonNode now) {
        JsonNode times = now.get("times_s");
        return times.get(times.size() - 1).asDouble();
    }

    private String awaitWindow() throws IOException, InterruptedException {
        for (int i = 0; i < 1200; i++) {
            String found = display.xdotool("search", "--name", "Voxtum").trim();
            if (found.matches("[0-9]+(\\n[0-9]+)*")) {
                return found.lines().findFirst().orElseThrow();
            }
            Thread.sleep(100);
        }
        throw new AssertionError(Files.readString(folder.resolve("run.log")));
    }

    private void awaitNoWindow() throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (!display.xdotool("search", "--name", "Voxtum").trim().matches("(?s).*[0-9]+.*")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the window does not close");
    }
}
