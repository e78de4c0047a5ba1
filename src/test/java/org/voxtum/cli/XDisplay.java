package org.voxtum.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A display without a screen, and hands that press its keys; absent ones fail where CI is true. */
final class XDisplay implements AutoCloseable {
    private final Process server;
    private final String name;

    private XDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    static XDisplay start() throws IOException {
        try {
            new ProcessBuilder("xdotool", "version").start();
            Process server =
                    new ProcessBuilder(
                                    "Xvfb",
                                    "-displayfd",
                                    "1",
                                    "-screen",
                                    "0",
                                    "1300x820x24",
                                    "-nolisten",
                                    "tcp",
                                    // else it begins anew after its last client, deaf meanwhile
                                    "-noreset")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            BufferedReader said =
                    new BufferedReader(
                            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            return new XDisplay(server, ":" + said.readLine());
        } catch (IOException missing) {
            if ("true".equals(System.getenv("CI"))) {
                throw missing;
            }
            Assumptions.abort("no Xvfb or xdotool here: " + missing.getMessage());
            throw missing;
        }
    }

    /** Name for DISPLAY. */
    String name() {
        return name;
    }

    /** Runs xdotool; gives what it says. */
    String xdotool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DISPLAY", name);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(30, TimeUnit.SECONDS);
        return said;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
