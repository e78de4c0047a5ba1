package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small run with fields at three times, for tests of what looks at runs. */
final class BallRun {
    static final String CASE =
            """
            voxtum: 1
            name: a ball in a bath
            grid: {voxels: [16, 14, 12], spacing: 50 um}
            tissue:
              regions:
                - {name: bath, where: everywhere, is: bath}
                - name: tumour
                  where: {sphere: {centre: [400 um, 350 um, 300 um], radius: 250 um}}
                  is: tumour
            agents:
              dextran: {radius: 6 nm, in: {all: {diffusivity: 4e-11 m^2/s}}}
            doses:
              - {agent: dextran, plasma: {peak: 1 uM, half_life: 6 h}}
            run: {duration: 20 min, report_every: 10 min, fields_every: 10 min}
            """;

    private BallRun() {}

    /** Solves into a folder {@code run}, which it gives. */
    static Path solve(Path shared) throws IOException {
        return solve(shared, "", "");
    }

    /** The same with other words in its case. */
    static Path solve(Path shared, String words, String others) throws IOException {
        Path file = shared.resolve("case.yaml");
        Files.writeString(file, words.isEmpty() ? CASE : CASE.replace(words, others));
        Path run = shared.resolve("run");
        PrintStream nowhere =
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, false, false);
        assertThat(
                        Main.execute(
                                console,
                                "run",
                                file.toString(),
                                "-o",
                                run.toString(),
                                "--backend",
                                "reference"))
                .isZero();
        return run;
    }
}
