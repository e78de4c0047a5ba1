package org.voxtum.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the script that completes commands and options in bash and zsh. */
@Command(
        name = "completion",
        description = "Write a completion script for bash and zsh: source <(voxtum completion)")
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand private Main main;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        main.console().data(AutoComplete.bash("voxtum", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
