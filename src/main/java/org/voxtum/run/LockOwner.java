package org.voxtum.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that wrote a lock file.
 *
 * @param pid its number
 * @param start when it started, in the system's own count, which a process that got the number
 *     later does not share
 * @param host name of the machine or container
 */
record LockOwner(long pid, String start, String host) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final int START_FIELD = 22;

    static LockOwner thisProcess() {
        long pid = ProcessHandle.current().pid();
        return new LockOwner(pid, startOf(pid), thisHost());
    }

    String text() {
        return pid + " " + start + " " + host + "\n";
    }

    /** Empty where the text is none of a lock. */
    static Optional<LockOwner> parse(String text) {
        String[] parts = text.strip().split(" ", 3);
        return parts.length == 3 && parts[0].matches("\\d{1,18}")
                ? Optional.of(new LockOwner(Long.parseLong(parts[0]), parts[1], parts[2]))
                : Optional.empty();
    }

    boolean isOnThisHost() {
        return host.equals(thisHost());
    }

    /** Whether it still runs on this machine. */
    boolean isAlive() {
        return isOnThisHost()
                && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)
                && startOf(pid).equals(start);
    }

    /** Ticks since the machine started, which no change of its clock moves, else a time of day. */
    private static String startOf(long pid) {
        try {
            String stat = Files.readString(PROCESSES.resolve(pid + "/stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return afterName[START_FIELD - 3];
        } catch (IOException | RuntimeException notOnThisSystem) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().startInstant())
                    .map(instant -> Long.toString(instant.toEpochMilli()))
                    .orElse("unknown");
        }
    }

    private static String thisHost() {
        try {
            return Files.readString(PROCESSES.resolve("sys/kernel/hostname")).strip();
        } catch (IOException notOnThisSystem) {
            return "this-machine";
        }
    }
}
