package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed with SIGKILL leaves a folder that goes on to the same bits. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill -9")
class KillTest {
    private static final int KILLED = 128 + 9;
    @TempDir private static Path shared;
    private static Path whole;
    @TempDir private Path temporary;
    private final SplittableRandom random = new SplittableRandom(20260611);
    private int folders;

    @BeforeAll
    static void uninterrupted() {
        whole = shared.resolve("whole");
        SmallRun.sphere().run(whole);
    }

    private void killAndResume(String where, int number) throws Exception {
        Path folder = temporary.resolve("run-" + ++folders);
        Path output = temporary.resolve("output");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledRun.class.getName(),
                                folder.toString(),
                                where,
                                Integer.toString(number))
                        .redirectErrorStream(true)
                        .redirectOutput(new File(output.toString()))
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String moment = where + " " + number;
        assertThat(process.exitValue()).as(moment + Files.readString(output)).isEqualTo(KILLED);
        wasCutOff(folder, where);
        SmallRun.sphere().resume(folder);
        SmallRun.assertSameResults(folder, whole);
    }

    /** The kill left what only a kill leaves. */
    private static void wasCutOff(Path folder, String where) throws IOException {
        assertThat(folder.resolve("lock")).exists();
        assertThat(RunSummary.isFinished(new RunFolder(folder))).isFalse();
        if (where.equals("checkpoint/")) {
            assertThat(folder.resolve("checkpoint"))
                    .isDirectoryContaining(file -> file.toString().endsWith(".part"));
        }
    }

    private void whileStepping() throws Exception {
        killAndResume("step", 5 + random.nextInt(170));
    }

    /** The start has written twice to a table before it writes the first report. */
    private void whileWritingAReport() throws Exception {
        String[] files = {"metrics.csv", "budget.csv", "fields/", "profiles.csv", "steps.csv"};
        String file = files[random.nextInt(files.length)];
        killAndResume(file, 2 + random.nextInt(file.equals("fields/") ? 3 : 4));
    }

    /** The first is written before the first step, in one piece of some kilobytes. */
    private void whileWritingACheckpoint() throws Exception {
        killAndResume("checkpoint/", 2 + random.nextInt(4));
    }

    @Test
    void threeMoments() throws Exception {
        whileStepping();
        whileWritingAReport();
        whileWritingACheckpoint();
    }

    @Tag("full")
    @Test
    void twentyMoments() throws Exception {
        for (int i = 0; i < 20; i++) {
            switch (i % 3) {
                case 0 -> whileStepping();
                case 1 -> whileWritingAReport();
                default -> whileWritingACheckpoint();
            }
        }
    }
}
