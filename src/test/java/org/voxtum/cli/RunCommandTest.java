package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** `voxtum run` as a user meets it: what it leaves in the folder, and what wrong input does. */
class RunCommandTest {
    private static final String SPHERE = "cases/isolated-sphere.yaml";

    @TempDir private Path folder;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    private int voxtum(String... arguments) {
        words.reset();
        PrintStream err = new PrintStream(words, true, StandardCharsets.UTF_8);
        PrintStream out =
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Main.execute(new Console(out, err, false, false), arguments);
    }

    private String said() {
        return words.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRunLeavesMapsTablesPictureAndTheWholeCase() throws IOException {
        Path output = folder.resolve("run");
        int code = shortRun(output);
        assertThat(said()).contains("done: ");
        assertThat(code).isZero();
        for (String name :
                new String[] {
                    "case.yaml",
                    "effective.yaml",
                    "run.json",
                    "metrics.csv",
                    "profiles.csv",
                    "budget.csv",
                    "steps.csv",
                    "log.txt",
                    "fields.pvd",
                    "fields/t000000.vti",
                    "fields/t000001.vti",
                    "front.png",
                    "report.html"
                }) {
            assertThat(output.resolve(name)).isNotEmptyFile();
        }
        assertThat(Files.readString(output.resolve("run.json"))).contains("\"finished\"");
        assertThat(Files.readAllLines(output.resolve("budget.csv")))
                .anyMatch(line -> line.startsWith("600,macromolecule,wall_diffusive,"));
    }

    private int shortRun(Path output, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", SPHERE, "-o", output.toString()));
        for (String setting :
                List.of(
                        "grid.voxels=[12, 12, 12]",
                        "grid.spacing=100 um",
                        "run.duration=10 min",
                        "run.report_every=5 min")) {
            arguments.addAll(List.of("--set", setting));
        }
        arguments.addAll(List.of(more));
        return voxtum(arguments.toArray(String[]::new));
    }

    @Test
    void aRunWithoutItsReportIsTheSame() throws IOException {
        Path with = folder.resolve("with");
        Path without = folder.resolve("without");
        assertThat(shortRun(with)).isZero();
        assertThat(said()).contains("report   " + with.resolve("report.html"));
        assertThat(shortRun(without, "--no-report")).isZero();
        assertThat(said()).contains("done: ").doesNotContain("report");
        assertThat(without.resolve("report.html")).doesNotExist();
        for (String name : List.of("metrics.csv", "budget.csv", "fields/t000001.vti")) {
            assertThat(without.resolve(name)).hasSameBinaryContentAs(with.resolve(name));
        }
    }

    @Test
    void fieldsLandOnTheirOwnTimesBetweenReports() throws IOException {
        Path output = folder.resolve("between");
        assertThat(shortRun(output, "--set", "run.fields_every=4 min")).isZero();
        String series = Files.readString(output.resolve("fields.pvd"));
        assertThat(Pattern.compile("timestep=\"([^\"]*)\"").matcher(series).results())
                .extracting(found -> found.group(1))
                .containsExactly("0", "240", "480", "600");
        assertThat(Files.readAllLines(output.resolve("metrics.csv")))
                .noneMatch(row -> row.startsWith("240,"))
                .anyMatch(row -> row.startsWith("300,"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grid.spacing=100|3|has no unit",
                "agents.macromolecule.radius=13 s|3|dimension",
                "tissue.regions.tumour.with.vessel_surface_density=-200 1/cm|3|negative",
                "tissue.regions.tumour.with.hydraulic_conductivty=1 m^2/Pa/s|3|did you mean",
                "doses.macromolecule.agent=dextran|3|no agent"
            })
    void wrongValuesAreRefusedAndNoFolderIsLeft(String set, int code, String part) {
        Path output = folder.resolve("bad");
        assertThat(voxtum("run", SPHERE, "-o", output.toString(), "--set", set)).isEqualTo(code);
        assertThat(said()).startsWith("error: ").contains(part).doesNotContain("\tat ");
        assertThat(output).doesNotExist();
    }

    @Test
    void anExistingFolderIsRefused() {
        int code = voxtum("run", SPHERE, "-o", folder.toString());
        assertThat(code).isEqualTo(2);
        assertThat(said()).contains("output folder exists").contains("--force");
    }

    @Test
    void aMissingCaseIsRefused() {
        assertThat(voxtum("run", folder.resolve("none.yaml").toString())).isEqualTo(3);
        assertThat(said()).contains("none.yaml");
    }

    @Test
    void aTemplateIsValidAndNeverOverwritten() {
        Path name = folder.resolve("mine");
        assertThat(voxtum("new", name.toString())).isZero();
        assertThat(voxtum("check", name + ".yaml")).isZero();
        assertThat(said()).contains("valid").contains("voxels");
        assertThat(voxtum("new", name.toString())).isEqualTo(2);
    }

    @Test
    void aNetworkIsReportedAndAFieldConverted() {
        assertThat(voxtum("network", "meshes/window-chamber.dat")).isZero();
        assertThat(voxtum("network", "README.md")).isEqualTo(4);
    }

    @Test
    void referenceCasesAreJudged() {
        assertThat(voxtum("verify", "--quick", "layers")).isZero();
        assertThat(said()).contains("0 outside their tolerance");
        assertThat(voxtum("verify", "--quick", "layres")).isEqualTo(2);
        assertThat(said()).contains("no case 'layres'").contains("did you mean 'layers'?");
    }
}
