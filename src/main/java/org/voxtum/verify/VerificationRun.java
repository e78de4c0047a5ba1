package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.voxtum.compute.Backend;
import org.voxtum.fault.Fault;

/** Runs trials one after another; a fault in one is its failure and does not stop the others. */
public final class VerificationRun {
    private final Supplier<Backend> backends;
    private final Listener listener;

    /** Told where the run is. */
    public interface Listener {
        /** A trial begins, the first is number 1. */
        default void onStart(ReferenceCase tested, Trial trial, int number, int count) {}

        /** A trial has ended. */
        default void onEnd(TrialResult result) {}
    }

    /**
     * @param backends gives each trial a device of its own
     * @param listener told of every trial
     */
    public VerificationRun(Supplier<Backend> backends, Listener listener) {
        this.backends = backends;
        this.listener = listener;
    }

    /** Runs the quick trials of each case, or all. */
    public List<TrialResult> run(List<ReferenceCase> cases, boolean quick) {
        int count = cases.stream().mapToInt(c -> trials(c, quick).size()).sum();
        List<TrialResult> results = new ArrayList<>();
        for (ReferenceCase tested : cases) {
            for (Trial trial : trials(tested, quick)) {
                listener.onStart(tested, trial, results.size() + 1, count);
                TrialResult result = run(tested, trial);
                results.add(result);
                listener.onEnd(result);
            }
        }
        return results;
    }

    private static List<Trial> trials(ReferenceCase tested, boolean quick) {
        return quick ? tested.quick() : tested.trials();
    }

    private TrialResult run(ReferenceCase tested, Trial trial) {
        long start = System.nanoTime();
        try (Backend backend = backends.get()) {
            Outcome outcome = trial.run(backend);
            return new TrialResult(tested, trial, outcome, "", secondsSince(start));
        } catch (Fault fault) {
            return TrialResult.failed(tested, trial, fault.getMessage(), secondsSince(start));
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
