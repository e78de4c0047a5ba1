package org.voxtum.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.voxtum.run.RunFolder;
import org.voxtum.run.RunOutcome;
import org.voxtum.run.RunSession;
import org.voxtum.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Goes on with a run that was stopped. */
@Command(
        name = "resume",
        description = {
            "Go on with a stopped run from its newest checkpoint; the result is bit for bit that of"
                    + " a run that was never stopped.",
            "Refuses inputs and outputs that were changed since. A finished run stays as it is."
        })
final class ResumeCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Parameters(paramLabel = "DIR", description = "Run folder; it may have been moved.")
    private Path folder;

    @Mixin private SessionOptions options;

    @Override
    public Integer call() {
        return options.compute(main.console(), session -> resume(session));
    }

    private RunOutcome resume(RunSession session) {
        options.shown(RunFolder.existing(folder), main.console());
        return Runner.resume(folder, session);
    }
}
