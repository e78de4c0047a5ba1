package org.voxtum.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Checks mutated cases, networks, tables and images in this Java and says which ended otherwise
 * than accepted or refused. A program of its own, so that it can have a small heap: {@code COUNT
 * SEED FOLDER}; what broke something is left in numbered folders.
 */
final class InputFuzz {
    /** Most that one input may take [s of processor time: the machine may be busy]. */
    private static final long MOST_SECONDS = 2;

    private static final long MOST_WAIT_SECONDS = 60;
    private static final List<String> CASES = List.of("case.yaml", "rich.yaml", "rich.yaml");
    private final Path folder;
    private final List<String> broken = new ArrayList<>();
    private ExecutorService worker = Executors.newSingleThreadExecutor(InputFuzz::daemon);
    private long workerThread;
    private int accepted;

    private InputFuzz(Path folder) {
        this.folder = folder;
    }

    /** Arguments: how many, seed, folder for the inputs. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        InputFuzz fuzz = new InputFuzz(Path.of(arguments[2]));
        for (int i = 0; i < count; i++) {
            fuzz.one(seed + i);
        }
        fuzz.broken.forEach(System.out::println);
        System.out.println("accepted " + fuzz.accepted + " of " + count);
        System.exit(fuzz.broken.isEmpty() ? 0 : 1);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    private void one(long seed) throws IOException, InterruptedException {
        Map<String, byte[]> files = mutated(seed);
        InputFolder.write(folder, files);
        String end = end();
        if (!end.isEmpty()) {
            broken.add(seed + ": " + end);
            InputFolder.write(Files.createDirectories(folder.resolve("broken-" + seed)), files);
        }
    }

    /** The sound files with one or, seldom, more of them changed. */
    static Map<String, byte[]> mutated(long seed) throws IOException {
        Mutator mutator = new Mutator(seed);
        String name = CASES.get(mutator.below(CASES.size()));
        Map<String, byte[]> files = new TreeMap<>(InputFolder.sound(name));
        int which = name.equals("case.yaml") ? 0 : mutator.below(10);
        if (which < 6) {
            files.computeIfPresent("case.yaml", (key, text) -> mutator.text(text));
        }
        if (which >= 5 && which < 8) {
            files.computeIfPresent("net.dat", (key, text) -> mutator.text(text));
        }
        if (which == 8) {
            files.computeIfPresent("plasma.csv", (key, text) -> mutator.text(text));
        }
        if (which == 9) {
            files.computeIfPresent("s.raw", (key, bytes) -> mutator.bytes(bytes));
        }
        return files;
    }

    /** How the check of the folder ended; empty where it ended well. */
    private String end() throws InterruptedException {
        Future<Boolean> check = worker.submit(this::check);
        try {
            accepted += result(check) ? 1 : 0;
            return "";
        } catch (ExecutionException failure) {
            return "" + failure.getCause();
        } catch (TimeoutException hang) {
            worker.shutdownNow();
            worker = Executors.newSingleThreadExecutor(InputFuzz::daemon);
            return "not done after " + MOST_SECONDS + " s of processor time";
        }
    }

    private boolean check() {
        workerThread = Thread.currentThread().getId();
        return InputFolder.check(folder);
    }

    private boolean result(Future<Boolean> check)
            throws ExecutionException, TimeoutException, InterruptedException {
        long begun = ManagementFactory.getThreadMXBean().getThreadCpuTime(workerThread);
        for (int waited = 1; waited < MOST_WAIT_SECONDS / MOST_SECONDS; waited++) {
            try {
                return check.get(MOST_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException late) {
                long now = ManagementFactory.getThreadMXBean().getThreadCpuTime(workerThread);
                if (now - Math.max(begun, 0) > MOST_SECONDS * 1_000_000_000L) {
                    throw late;
                }
            }
        }
        throw new TimeoutException();
    }
}
