package org.voxtum.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.voxtum.casefile.CaseTemplate;
import org.voxtum.fault.Fault;
import org.voxtum.format.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a commented template case that runs. */
@Command(name = "new", description = "Write NAME.yaml: a commented case that runs as it is.")
final class NewCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Parameters(paramLabel = "NAME", description = "Name of the case, or path of the file.")
    private Path name;

    @Override
    public Integer call() {
        String last = name.getFileName().toString();
        Path file = last.endsWith(".yaml") ? name : name.resolveSibling(last + ".yaml");
        if (Files.exists(file)) {
            throw new Fault(
                    Fault.Kind.USAGE, "the file exists", file.toString(), "choose another name");
        }
        String title = file.getFileName().toString().replaceAll("\\.yaml$", "");
        byte[] text = CaseTemplate.text(title).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file.toAbsolutePath(), out -> out.write(text));
        main.console().say("wrote " + file + "; now: voxtum run " + file);
        return ExitCode.OK;
    }
}
