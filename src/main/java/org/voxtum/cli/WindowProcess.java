package org.voxtum.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A window in a process of its own, so that whatever happens to it the run goes on. */
final class WindowProcess {
    private WindowProcess() {}

    /** Starts it; where that fails the run is told and goes on. */
    static void start(Path folder, Console console) {
        ProcessBuilder builder = new ProcessBuilder(command(folder));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            builder.start().getOutputStream().close();
        } catch (IOException problem) {
            console.warn("the window does not start: " + problem.getMessage());
        }
    }

    /** This program once more. */
    static List<String> command(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")) {
            command.add("-XstartOnFirstThread"); // only there may a window be opened
        }
        command.add("-Djava.awt.headless=true");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(List.of("view", folder.toString(), "--follow"));
        return command;
    }
}
