package org.voxtum.viewer.model;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.voxtum.fault.Fault;

/**
 * Work beside the window's thread, of which only the newest matters: what was asked before and has
 * not begun is left out.
 *
 * @param <T> what the work gives
 */
public final class Background<T> implements AutoCloseable {
    private final ExecutorService worker;
    private final Runnable wake;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicReference<Outcome<T>> newest = new AtomicReference<>();

    /**
     * How work ended.
     *
     * @param value what it gave
     * @param problem why it gave nothing
     */
    public record Outcome<T>(Optional<T> value, Optional<String> problem) {}

    /**
     * A worker.
     *
     * @param name of its thread
     * @param wake is called from there when there is an outcome
     */
    public Background(String name, Runnable wake) {
        this.wake = wake;
        worker =
                Executors.newSingleThreadExecutor(
                        task -> {
                            Thread thread = new Thread(task, name);
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** Asks for work. */
    public void ask(Supplier<T> work) {
        long number = asked.incrementAndGet();
        worker.execute(
                () -> {
                    if (number == asked.get()) {
                        newest.set(outcome(work));
                        answered.set(number);
                        wake.run();
                    }
                });
    }

    private static <T> Outcome<T> outcome(Supplier<T> work) {
        try {
            return new Outcome<>(Optional.of(work.get()), Optional.empty());
        } catch (Fault told) {
            return new Outcome<>(Optional.empty(), Optional.of(told.getMessage()));
        } catch (OutOfMemoryError full) {
            return new Outcome<>(
                    Optional.empty(),
                    Optional.of("out of memory; start again with VOXTUM_MEMORY=12g or more"));
        } catch (RuntimeException bug) {
            return new Outcome<>(Optional.empty(), Optional.of("a bug in Voxtum: " + bug));
        }
    }

    /** The newest outcome, once. */
    public Optional<Outcome<T>> take() {
        return Optional.ofNullable(newest.getAndSet(null));
    }

    /** Whether there is an outcome to take. */
    public boolean hasOutcome() {
        return newest.get() != null;
    }

    /** Whether something asked has no outcome yet. */
    public boolean isBusy() {
        return answered.get() != asked.get();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
