package org.voxtum.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;

/** What the launcher starts in its tests: says how it was started; with "wait", then waits. */
final class LaunchedProgram {
    private LaunchedProgram() {}

    public static void main(String... arguments) throws InterruptedException {
        PrintStream out = System.out;
        out.println("arguments " + String.join(" ", arguments));
        out.println("pid " + ProcessHandle.current().pid());
        out.println("processors " + Runtime.getRuntime().availableProcessors());
        out.println("options " + ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (arguments.length > 0 && arguments[0].equals("wait")) {
            new CountDownLatch(1).await();
        }
    }
}
