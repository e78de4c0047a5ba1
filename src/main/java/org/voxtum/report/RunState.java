package org.voxtum.report;

import org.voxtum.run.RunFolder;

/**
 * How far a run has come.
 *
 * @param finished whether it reached its end
 * @param words for people
 */
record RunState(boolean finished, String words) {
    static RunState of(RunFacts facts, RunFolder folder) {
        return switch (facts.text("/status")) {
            case "finished" -> new RunState(true, "finished");
            case "stopped" ->
                    unfinished("stopped by " + facts.text("/stopped_by") + " with a checkpoint");
            case "failed" -> unfinished("failed: " + facts.text("/error"));
            default -> folder.isInUse() ? unfinished("still running") : cutOff();
        };
    }

    private static RunState unfinished(String words) {
        return new RunState(false, words);
    }

    private static RunState cutOff() {
        return unfinished("cut off: its process ended before the run did");
    }
}
