package org.voxtum.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.voxtum.run.ClockText;
import org.voxtum.run.Ending;
import org.voxtum.run.RunFolder;
import org.voxtum.run.RunOutcome;

/** What is said at the end of run and resume, and the exit code. */
final class RunEnd {
    private final Console console;
    private final RunOutcome outcome;
    private final Optional<Path> report;

    RunEnd(Console console, RunOutcome outcome, Optional<Path> report) {
        this.console = console;
        this.outcome = outcome;
        this.report = report;
    }

    int tell(boolean quiet, boolean json) {
        if (json) {
            console.data(json());
        }
        if (!quiet) {
            say();
        }
        return switch (outcome.ending()) {
            case FINISHED, ALREADY_FINISHED -> ExitCode.OK;
            case WALL_CLOCK -> ExitCode.WALL_CLOCK;
            case INTERRUPTED -> ExitCode.INTERRUPTED;
            case TERMINATED -> ExitCode.TERMINATED;
        };
    }

    private void say() {
        RunFolder folder = new RunFolder(outcome.folder());
        if (outcome.ending() == Ending.ALREADY_FINISHED) {
            console.say("this run is finished, nothing is changed: " + folder.root());
        } else if (outcome.ending() == Ending.FINISHED) {
            console.say("done: " + folder.root());
            console.say("  picture  " + folder.file("front.png"));
            console.say("  maps     " + folder.file("fields.pvd") + " (ParaView)");
            console.say("  numbers  " + folder.file("metrics.csv"));
            report.ifPresent(file -> console.say("  report   " + file));
        } else {
            console.say(
                    "stopped by "
                            + outcome.ending().words()
                            + " at "
                            + ClockText.of(outcome.time())
                            + " of model time; go on with:");
            console.say("  " + folder.resumeLine());
        }
    }

    private String json() {
        boolean finished =
                outcome.ending() == Ending.FINISHED || outcome.ending() == Ending.ALREADY_FINISHED;
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("folder", outcome.folder().toString());
        object.put("status", finished ? "finished" : "stopped");
        if (!finished) {
            object.put("stopped_by", outcome.ending().words());
        }
        report.ifPresent(file -> object.put("report", file.toString()));
        return JsonText.of(object);
    }
}
