package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.report.SketchedFolder;
import org.voxtum.run.Ending;
import org.voxtum.run.RunOutcome;

/** `voxtum report` where the folder is not as a run wrote it: every word, and the exit code. */
class ReportFaultsTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private SketchedFolder run;

    @BeforeEach
    void sketch() {
        run = SketchedFolder.in(folder.resolve("run"));
    }

    private Console console() {
        words.reset();
        PrintStream err = new PrintStream(words, true, StandardCharsets.UTF_8);
        return new Console(err, err, false, false);
    }

    private String said() {
        return words.toString(StandardCharsets.UTF_8).strip().replace(folder.toString(), "FOLDER");
    }

    private void refused(int code, String message) {
        assertThat(Main.execute(console(), "report", run.root().toString())).isEqualTo(code);
        assertThat(said()).isEqualTo("error: " + message);
        assertThat(run.root().resolve("report.html")).doesNotExist();
    }

    @Test
    void theReportIsWrittenBesideOrElsewhere() {
        assertThat(Main.execute(console(), "report", run.root().toString())).isZero();
        assertThat(said()).isEqualTo("wrote FOLDER/run/report.html");
        Path other = folder.resolve("other.html");
        String[] arguments = {"report", run.root().toString(), "-o", other.toString()};
        assertThat(Main.execute(console(), arguments)).isZero();
        assertThat(other).hasSameBinaryContentAs(run.root().resolve("report.html"));
    }

    @Test
    void aFolderThatIsNoneOfARun() {
        run.remove("run.json");
        refused(2, "this is no run folder; FOLDER/run; name a folder that 'voxtum run' wrote");
        assertThat(Main.execute(console(), "report", folder + "/none")).isEqualTo(2);
    }

    @Test
    void aFileThatIsMissing() {
        run.remove("metrics.csv");
        refused(
                4,
                "the run folder has no metrics.csv; FOLDER/run/metrics.csv; put the file back, or"
                        + " run the case anew");
    }

    @Test
    void aSummaryThatIsDamaged() {
        run.write("run.json", "{\n  \"status\" : finished\n}");
        assertThat(Main.execute(console(), "report", run.root().toString())).isEqualTo(4);
        assertThat(said())
                .startsWith("error: run.json is damaged: Unrecognized token 'finished'")
                .contains("; FOLDER/run/run.json:2:")
                .endsWith("; put the file back as it was, or run the case anew");
        run.write("run.json", "[]");
        refused(
                4,
                "run.json is damaged: it holds no object; FOLDER/run/run.json; put the file back as"
                        + " it was, or run the case anew");
    }

    @Test
    void aPictureThatIsNone() {
        run.write("front.png", "no picture");
        refused(
                4,
                "front.png is damaged: it is no PNG picture; FOLDER/run/front.png; put the file back"
                        + " as it was, or run the case anew");
    }

    @Test
    void aTableThatIsDamaged() {
        run.change("budget.csv", "time_s,agent", "time,agent");
        refused(
                4,
                "the columns of budget.csv are 'time,agent,term,amount,unit'; FOLDER/run/budget.csv:1;"
                        + " they must be 'time_s,agent,term,amount,unit'; put the file back as it"
                        + " was, or run the case anew");
        run.change("budget.csv", "time,agent", "time_s,agent");
        run.change("profiles.csv", ",3e-5,4e-7,", ",3e-5,");
        refused(
                4,
                "a row of profiles.csv has 7 fields; FOLDER/run/profiles.csv:3; it must have 8; put"
                        + " the file back as it was, or run the case anew");
        run.change("profiles.csv", ",3e-5,", ",3e-5,4e-7,");
        run.change("metrics.csv", ",0.625,", ",much,");
        refused(
                4,
                "value in metrics.csv is 'much'; FOLDER/run/metrics.csv:15; a number is needed; put"
                        + " the file back as it was, or run the case anew");
    }

    @Test
    void aPlaceThatCannotBeWritten() {
        String file = folder.resolve("none/report.html").toString();
        int code = Main.execute(console(), "report", run.root().toString(), "-o", file);
        assertThat(code).isEqualTo(8);
        assertThat(said()).startsWith("error: cannot write report.html: the folder does not exist");
    }

    @Test
    void aRunIsDoneWhereItsReportFails() {
        run.remove("budget.csv");
        RunOutcome outcome = new RunOutcome(run.root(), Ending.FINISHED, 1);
        assertThat(new ReportOption().write(outcome, console(), false)).isEmpty();
        assertThat(said())
                .startsWith("warning: the run is done, its report is not: the run folder");
        assertThat(Files.exists(run.root().resolve("report.html"))).isFalse();
    }
}
