package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.fault.Fault;
import org.voxtum.fault.Rule;
import org.voxtum.fault.Rules;
import org.voxtum.units.Quantity;

/**
 * Every rule of bad input as a user meets it: exit code, and every word of what is said. A block of
 * {@code src/test/resources/badinput/rules.txt} is one mistake.
 */
class BadInputTest {
    /**
     * Rules that no text file breaks; they have tests of their own, below, in AgentCommandTest,
     * RawImageTest, ReportFaultsTest, DeviceMemoryGoalTest, and those of compute.aparapi.
     */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "file.missing",
                    "file.folder",
                    "file.too-long",
                    "file.not-text",
                    "file.unreadable",
                    "value.cold",
                    "particle.wall-closed",
                    "kinetics.no-compiler",
                    "kinetics.no-class-file",
                    "kinetics.no-names",
                    "kinetics.too-long",
                    "kinetics.differs",
                    "kinetics.no-doubles",
                    "data.missing",
                    "data.image-label",
                    "data.sidecar",
                    "run.folder-none",
                    "run.grids-unequal",
                    "run.profile-none",
                    "run.file-missing",
                    "run.file-damaged",
                    "run.table-columns",
                    "run.table-row",
                    "run.table-number",
                    "run.necrosis-backend",
                    "run.device-memory",
                    "run.device-buffer");

    @TempDir private Path folder;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    private int voxtum(List<String> arguments) {
        words.reset();
        PrintStream err = new PrintStream(words, true, StandardCharsets.UTF_8);
        PrintStream out =
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Main.execute(new Console(out, err, false, false), arguments.toArray(String[]::new));
    }

    private String said() {
        return words.toString(StandardCharsets.UTF_8).strip().replace(folder.toString(), "FOLDER");
    }

    static List<BadInput> blocks() throws IOException {
        return BadInput.all();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void isRefused(BadInput block) throws IOException {
        block.write(folder);
        int code = voxtum(block.arguments(folder));
        assertThat(said()).isEqualTo("error: " + block.message());
        assertThat(code).isEqualTo(block.exitCode());
        assertThat(block.message().lines()).anyMatch(words(block.rule()));
    }

    /** Whether a line is in the words of a rule, whatever its values. */
    private static Predicate<String> words(String id) {
        Rule rule =
                Rules.all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        String what = rule.words().what() + "; ";
        String text = "(.*: )?\\Q" + what.replaceAll("\\{[a-z ]+}", "\\\\E.*\\\\Q") + "\\E.*";
        return Pattern.compile(text).asMatchPredicate();
    }

    @Test
    void everyRuleHasATest() throws IOException {
        Set<String> tested = new TreeSet<>(ELSEWHERE);
        blocks().forEach(block -> tested.add(block.rule()));
        List<String> rules = Rules.all().stream().map(Rule::id).toList();
        assertThat(rules).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(tested).containsExactlyInAnyOrderElementsOf(rules);
    }

    private void refused(int code, String message, String... arguments) {
        assertThat(voxtum(List.of(arguments))).isEqualTo(code);
        assertThat(said()).isEqualTo("error: " + message);
    }

    @Test
    void aFileThatIsNoCase() throws IOException {
        refused(
                3,
                "there is no file FOLDER/none.yaml; check the path; 'voxtum new NAME' writes a case"
                        + " to begin with",
                "check",
                folder.resolve("none.yaml").toString());
        refused(3, "FOLDER is a folder; name a case file", "check", folder.toString());
        Path bytes = Files.write(folder.resolve("b.yaml"), new byte[] {'a', (byte) 0xFF});
        refused(3, "FOLDER/b.yaml is no UTF-8 text; save it as UTF-8", "check", bytes.toString());
        Path large = Files.write(folder.resolve("l.yaml"), new byte[(4 << 20) + 1]);
        refused(
                3,
                "the case file has 4194305 bytes; l.yaml; at most 4194304 are read; keep tables and"
                        + " images in files",
                "check",
                large.toString());
    }

    @Test
    void aFileThatCannotBeRead() {
        String name = "x".repeat(300);
        assertThat(voxtum(List.of("check", folder.resolve(name).toString()))).isEqualTo(8);
        assertThat(said())
                .startsWith("error: cannot read FOLDER/xxx")
                .contains("File name too long");
        assertThat(voxtum(List.of("network", folder.resolve(name).toString()))).isEqualTo(4);
        assertThat(said())
                .startsWith("error: cannot read xxx")
                .endsWith("; check the file and its permissions");
        refused(
                4,
                "there is no file none.dat; FOLDER/none.dat; check the path",
                "network",
                folder.resolve("none.dat").toString());
    }

    @Test
    void aRawImageWithoutASoundText() throws IOException {
        Path raw = Files.write(folder.resolve("a.raw"), new byte[8]);
        Files.writeString(folder.resolve("a.raw.txt"), "shape: 2 2 two\n");
        refused(
                4,
                "the text beside the raw image is wrong: For input string: \"two\";"
                        + " FOLDER/a.raw.txt; it needs shape, type and spacing, such as 'shape: 100 80"
                        + " 15', 'type: float32', 'spacing: 10 10 10'",
                "convert",
                raw.toString(),
                folder.resolve("a.vti").toString());
    }

    @Test
    void aNumberBelowAbsoluteZero() {
        assertThatThrownBy(() -> Quantity.parse("-300 C"))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.rules()).containsExactly("value.cold"))
                .hasMessage("'-300 C' is below absolute zero; write -273.15 C or more");
    }

    @Test
    void mistakesOfOneCaseAreToldTogether() throws IOException {
        BadInput.all().get(0).write(folder);
        String text = Files.readString(Path.of("src/test/resources/badinput/case.yaml"));
        Files.writeString(
                folder.resolve("case.yaml"),
                text.replace("spacing: 25 um", "spacing: 25")
                        .replace("200 1/cm", "-200 1/cm")
                        .replace("agent: dextran", "agent: igg")
                        .replace("duration: 1 h", "duration: 1 h, until: 3 h"));
        assertThat(voxtum(List.of("check", folder.resolve("case.yaml").toString()))).isEqualTo(3);
        assertThat(said().lines()).hasSize(4).allMatch(line -> line.contains("case.yaml:"));
    }

    @Test
    void aReportIntervalLongerThanTheRunIsNoMistake() throws IOException {
        BadInput.all().get(0).write(folder);
        String text = Files.readString(Path.of("src/test/resources/badinput/case.yaml"));
        Path file = folder.resolve("case.yaml");
        Files.writeString(
                file, text.replace("duration: 1 h", "duration: 1 min, report_every: 2 h"));
        assertThat(voxtum(List.of("check", file.toString()))).isZero();
        assertThat(said()).contains("report_every is longer than the run: one report, at its end");
        Path output = folder.resolve("out");
        assertThat(voxtum(List.of("run", file.toString(), "-o", output.toString()))).isZero();
        assertThat(Files.readString(output.resolve("log.txt")))
                .contains("report_every is longer than the run");
        assertThat(
                        Files.readAllLines(output.resolve("metrics.csv")).stream()
                                .skip(1)
                                .map(row -> row.substring(0, row.indexOf(',')))
                                .distinct())
                .containsExactly("0", "60");
    }
}
