package org.voxtum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One started launcher, with what it said so far in files. */
record Launched(Process process, Path out, Path err) {
    private static final long PATIENCE_S = 300;

    /** Waits for the end and returns the exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end within " + PATIENCE_S + " s; said: " + words());
        }
        return process.exitValue();
    }

    String data() {
        return read(out);
    }

    String words() {
        return read(err);
    }

    /** Waits until a condition holds or this process ends. */
    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not met within " + PATIENCE_S + " s");
            }
            Thread.sleep(20);
        }
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
