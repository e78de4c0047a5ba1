package org.voxtum.cli;

import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.voxtum.verify.Finding;
import org.voxtum.verify.ReferenceCase;
import org.voxtum.verify.Trial;
import org.voxtum.verify.TrialResult;
import org.voxtum.verify.VerificationRun;

/** Prints the table of results as they come, and says what is being solved while it takes long. */
final class VerifyProgress implements VerificationRun.Listener, AutoCloseable {
    private static final long LIVE_MILLIS = 500;
    private static final long PLAIN_MILLIS = 10_000;
    private static final String ROW = "    %-50s %9s %6s %9s  %s";

    private final Console console;
    private final boolean table;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "verify progress");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final ScheduledFuture<?> ticks;
    private String current = "";
    private long since;
    private String lastCase = "";

    VerifyProgress(Console console, boolean table) {
        this.console = console;
        this.table = table;
        long every = console.isLive() ? LIVE_MILLIS : PLAIN_MILLIS;
        ticks = clock.scheduleAtFixedRate(this::tick, every, every, TimeUnit.MILLISECONDS);
        if (table) {
            console.data(
                    String.format(
                            Locale.ROOT, ROW, "quantity", "error", "order", "accepted", "verdict"));
        }
    }

    private synchronized void tick() {
        double seconds = (System.nanoTime() - since) / 1e9;
        if (current.isEmpty() || seconds < 1) {
            return;
        }
        String line = String.format(Locale.ROOT, "%s: %.0f s", current, seconds);
        if (console.isLive()) {
            console.live(line);
        } else {
            console.say(line);
        }
    }

    @Override
    public synchronized void onStart(ReferenceCase tested, Trial trial, int number, int count) {
        current =
                String.format(
                        Locale.ROOT, "[%d/%d] %s, %s", number, count, tested.name(), trial.grid());
        since = System.nanoTime();
    }

    @Override
    public synchronized void onEnd(TrialResult result) {
        current = "";
        if (console.isLive()) {
            console.live("");
        }
        if (table) {
            write(result);
        }
        if (!result.failure().isEmpty()) {
            console.say(result.tested().name() + ": " + result.failure());
        }
    }

    private void write(TrialResult result) {
        if (!lastCase.equals(result.tested().name())) {
            lastCase = result.tested().name();
            console.data(lastCase + ": " + result.tested().title());
        }
        console.data("  " + result.trial().grid());
        for (Finding finding : result.outcome().findings()) {
            console.data(
                    String.format(
                            Locale.ROOT,
                            ROW,
                            finding.quantity(),
                            String.format(Locale.ROOT, "%.2e", finding.error()),
                            Double.isNaN(finding.order())
                                    ? ""
                                    : String.format(Locale.ROOT, "%.2f", finding.order()),
                            accepted(finding),
                            finding.passes() ? "ok" : "FAIL"));
        }
    }

    private static String accepted(Finding finding) {
        return Double.isNaN(finding.tolerance())
                ? String.format(Locale.ROOT, ">= %.2f", finding.leastOrder())
                : String.format(Locale.ROOT, "%.1e", finding.tolerance());
    }

    @Override
    public void close() {
        ticks.cancel(false);
        clock.shutdown();
    }
}
