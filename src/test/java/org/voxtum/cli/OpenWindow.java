package org.voxtum.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A window in a process of its own, driven by pointer and keys and read by its state file. */
final class OpenWindow implements AutoCloseable {
    private static final long PATIENCE_S = 120;
    private static final int FRAME_MS = 150;

    private final XDisplay display;
    private final Process process;
    private final Path state;
    private final Path words;

    private OpenWindow(XDisplay display, Process process, Path state, Path words) {
        this.display = display;
        this.process = process;
        this.state = state;
        this.words = words;
    }

    /** Opens in a folder that takes what the window writes. */
    static OpenWindow on(XDisplay display, Path folder, String... arguments)
            throws IOException, InterruptedException {
        Path state = folder.resolve("state.json");
        Path words = folder.resolve("words.txt");
        Files.deleteIfExists(state);
        List<String> command = program();
        command.add("view");
        command.addAll(List.of(arguments));
        command.addAll(List.of("--state", state.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("DISPLAY", display.name());
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.redirectErrorStream(true).redirectOutput(words.toFile());
        OpenWindow window = new OpenWindow(display, builder.start(), state, words);
        window.await(now -> true);
        window.focus();
        return window;
    }

    /** Java with this program on its path. */
    static List<String> program() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName()));
        return command;
    }

    private void focus() throws IOException, InterruptedException {
        String found = display.xdotool("search", "--name", "Voxtum").trim();
        display.xdotool("windowfocus", "--sync", found.lines().findFirst().orElseThrow());
    }

    /** Waits until the window has settled and shows what is hoped for. */
    JsonNode await(Predicate<JsonNode> hoped) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        JsonNode now = null;
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(state)) {
                now = new ObjectMapper().readTree(Files.readString(state));
                if (now.get("settled").asBoolean() && hoped.test(now)) {
                    return now;
                }
            }
            Thread.sleep(30);
        }
        throw new AssertionError("not met; it shows " + now + " and says " + words());
    }

    void keys(String... names) throws IOException, InterruptedException {
        for (String name : names) {
            display.xdotool("key", name);
        }
    }

    void pointTo(double x, double y) throws IOException, InterruptedException {
        display.xdotool("mousemove", whole(x), whole(y));
    }

    void click() throws IOException, InterruptedException {
        display.xdotool("click", "1");
    }

    void wheel(int notches) throws IOException, InterruptedException {
        display.xdotool("click", "--repeat", "" + Math.abs(notches), notches > 0 ? "4" : "5");
    }

    /** Drags from a place to another with the left button, slowly: frames may be few. */
    void drag(double x, double y, double toX, double toY) throws IOException, InterruptedException {
        pointTo(x, y);
        await(now -> true);
        display.xdotool("mousedown", "1");
        Thread.sleep(FRAME_MS);
        for (int i = 1; i <= 4; i++) {
            pointTo(x + (toX - x) * i / 4, y + (toY - y) * i / 4);
            Thread.sleep(FRAME_MS);
        }
        display.xdotool("mouseup", "1");
        await(now -> true);
    }

    private static String whole(double pixel) {
        return Long.toString(Math.round(pixel));
    }

    /** Waits for the end; gives the exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    String words() throws IOException {
        return Files.readString(words);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
