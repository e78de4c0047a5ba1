package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;

/** The redox prodrug of docs/kinetics from a case file to its run folder. */
class UserKineticsRunTest {
    private static final String CASE =
            """
            voxtum: 1
            name: prodrug
            grid: {voxels: [4, 3, 2], spacing: 25 um}
            boundaries: {all: {fluid: sealed, solute: sealed}}
            tissue:
              regions:
                - {name: normal, where: everywhere, is: tumour, with: {vessel_surface_density: 0 1/cm}}
                - {name: rim, where: {box: {from: [0 um, 0 um, 0 um], to: [50 um, 75 um, 50 um]}}, is: tumour, with: {vessel_surface_density: 0 1/cm}}
            agents:
              pro-drug: {radius: 0.5 nm, initial: 1 uM, in: {all: {wall_permeability: 0 m/s}}}
              drug: {radius: 0.5 nm, in: {all: {wall_permeability: 0 m/s}}}
            kinetics:
              - class: Redox
                source: Redox.java
                parameters: {permeability: 0.2 1/min, reduction: 0.5 1/min}
                where: rim
                reactions:
                  - {rate: enter, from: {pro-drug.free: 1}, to: {pro-drug.internal: 1}}
                  - {rate: reduce, from: {pro-drug.internal: 1}, to: {drug.internal: 1}}
            run: {duration: 20 min, report_every: 10 min}
            """;

    private static final String SOURCE =
            """
            import org.voxtum.compute.aparapi.Kinetics;

            public class Redox extends Kinetics {
                float enter(float permeability, float c_pro_drug) {
                    return permeability * c_pro_drug;
                }

                float reduce(float reduction, float pro_drug_internal) {
                    return reduction * pro_drug_internal;
                }
            }
            """;

    @TempDir private Path folder;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    private int voxtum(Object... arguments) {
        words.reset();
        PrintStream err = new PrintStream(words, true, StandardCharsets.UTF_8);
        PrintStream out =
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        String[] texts = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
        return Main.execute(new Console(out, err, false, false), texts);
    }

    private Path write() throws IOException {
        Files.writeString(folder.resolve("Redox.java"), SOURCE);
        return Files.writeString(folder.resolve("case.yaml"), CASE);
    }

    private Map<String, Double> means(Path run) throws IOException {
        return Files.readAllLines(run.resolve("metrics.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[0].equals("1200") && row[4].equals("content"))
                .collect(
                        Collectors.toMap(
                                row -> row[1] + "." + row[2] + "." + row[3],
                                row -> Double.parseDouble(row[5])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "opencl"})
    void aCaseRunsItsKineticsAndItsBudgetsClose(String backend) throws IOException {
        Path file = write();
        Path run = folder.resolve("out");
        assertThat(voxtum("run", file, "-o", run, "--backend", backend, "--allow-code"))
                .as(words.toString(StandardCharsets.UTF_8))
                .isZero();
        Map<String, Double> content = means(run);
        double free = content.get("pro-drug.free.all");
        double inside = content.get("pro-drug.internal.all");
        double drug = content.get("drug.internal.all");
        double start = start(run);
        assertThat(drug).isGreaterThan(0.9 * start);
        assertThat(content.get("drug.internal.normal")).isZero();
        assertThat(free + inside + drug).isCloseTo(start, within(1e-6 * start));
        Case effective = CaseReader.read(run.resolve("effective.yaml"), List.of());
        assertThat(effective.withoutSettings())
                .isEqualTo(CaseReader.read(file, List.of()).withoutSettings());
        JsonNode facts = new ObjectMapper().readTree(run.resolve("run.json").toFile());
        assertThat(facts.toString()).contains("Redox.java");
        assertThat(Files.readString(run.resolve("budget.csv"))).contains(",pro-drug,reacted,");
    }

    private static double start(Path run) throws IOException {
        return Files.readAllLines(run.resolve("metrics.csv")).stream()
                .filter(line -> line.startsWith("0,pro-drug,free,all,content,"))
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[5]))
                .sum();
    }

    @Test
    void codeIsRefusedUntilTheUserAllowsIt() throws IOException {
        Path file = write();
        assertThat(voxtum("check", file)).isEqualTo(3);
        assertThat(words.toString(StandardCharsets.UTF_8)).contains("add --allow-code");
        assertThat(voxtum("run", file, "-o", folder.resolve("no"))).isEqualTo(3);
        assertThat(words.toString(StandardCharsets.UTF_8)).contains("add --allow-code");
        assertThat(voxtum("check", file, "--allow-code")).isZero();
    }

    /** The only sign of a unit left out, which the case cannot know from a pure number. */
    @Test
    void checkPrintsParametersAsTheirRatesGetThem() throws IOException {
        String unitless = "kinetics.0.parameters.reduction=0.5";
        assertThat(voxtum("check", write(), "--allow-code", "--set", unitless)).isZero();
        assertThat(words.toString(StandardCharsets.UTF_8))
                .contains(
                        "Redox in SI units: permeability = 0.00333333 s^-1, reduction = 0.5 (a pure"
                                + " number)\n");
    }

    @Test
    void aResumeAsksAgainAndHoldsTheSourceToItsHash() throws IOException {
        Path file = write();
        Path run = folder.resolve("out");
        String[] longer = {"--set", "grid.voxels=[40, 30, 20]", "--set", "run.duration=300 h"};
        assertThat(
                        voxtum(
                                "run",
                                file,
                                "-o",
                                run,
                                "--allow-code",
                                "--max-wall",
                                "1s",
                                longer[0],
                                longer[1],
                                longer[2],
                                longer[3]))
                .isEqualTo(75);
        assertThat(voxtum("resume", run)).isEqualTo(3);
        assertThat(words.toString(StandardCharsets.UTF_8)).contains("add --allow-code");
        Files.writeString(folder.resolve("Redox.java"), SOURCE + "\n");
        assertThat(voxtum("resume", run, "--allow-code")).isEqualTo(4);
        assertThat(words.toString(StandardCharsets.UTF_8))
                .contains("an input of this run was changed");
        Files.writeString(folder.resolve("Redox.java"), SOURCE);
        assertThat(voxtum("resume", run, "--allow-code", "--max-wall", "1s")).isEqualTo(75);
    }
}
