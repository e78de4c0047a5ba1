package org.voxtum.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.voxtum.fault.Fault;
import org.voxtum.format.ImageConvert;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Converts one field between file formats. */
@Command(
        name = "convert",
        description = "Convert a field between .vti and raw (with a side-car text).")
final class ConvertCommand implements Callable<Integer> {
    @ParentCommand private Main main;

    @Parameters(index = "0", paramLabel = "IN", description = "File to read.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "File to write; must not exist.")
    private Path out;

    @Option(
            names = "--array",
            paramLabel = "NAME",
            description =
                    "Array of a .vti file, such as liposome.free; needed where it has several.")
    private String array = "";

    @Override
    public Integer call() {
        if (Files.exists(out)) {
            throw new Fault(
                    Fault.Kind.USAGE, "the file exists", out.toString(), "choose another name");
        }
        ImageConvert.convert(in, out, array);
        main.console().say("wrote " + out);
        return ExitCode.OK;
    }
}
