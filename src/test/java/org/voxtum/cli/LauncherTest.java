package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./voxtum} with a stand-in for Maven: one build whoever comes, whoever is killed. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {
    @TempDir private Path folder;
    private LauncherClone clone;

    @BeforeEach
    void makeClone() throws IOException {
        clone = new LauncherClone(folder);
    }

    @Test
    void ofTwentyFiveAtOnceOneBuildsTheOthersWaitAndAllRun() throws Exception {
        List<Launched> all = clone.startMany(25, "check", "a case");
        Launched.await(() -> saying(all, "waiting for another build") == 24);
        clone.go();
        for (Launched one : all) {
            assertThat(one.end()).as(one.words()).isZero();
            assertThat(one.data()).contains("arguments check a case\n");
        }
        assertThat(saying(all, "building (once")).isEqualTo(1);
        assertThat(clone.log()).containsExactly("begin", "end");
        assertNothingHalfBuilt();
        for (Launched one : clone.startMany(25, "check", "again")) {
            assertThat(one.end()).isZero();
            assertThat(one.words()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBuilderKilledHalfwayLeavesTheBuildToTheNext(boolean withMaven) throws Exception {
        Launched killed = clone.start(Map.of(), "check");
        Launched.await(() -> clone.log().size() == 1);
        List<Launched> waiting = clone.startMany(2, "check");
        Launched.await(() -> saying(waiting, "waiting for another build") == 2);
        List<ProcessHandle> children = killed.process().descendants().toList();
        killed.process().destroyForcibly();
        if (withMaven) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        assertThat(killed.end()).isEqualTo(137);
        clone.go();
        for (Launched one : waiting) {
            assertThat(one.end()).as(one.words()).isZero();
        }
        assertThat(clone.log())
                .as("no build beside the Maven that the killed one left")
                .isEqualTo(
                        withMaven
                                ? List.of("begin", "begin", "end")
                                : List.of("begin", "end", "begin", "end"));
        assertNothingHalfBuilt();
    }

    @Tag("full")
    @Test
    void aBuilderKilledAtAnyMomentLeavesNothingHalfBuilt() throws Exception {
        clone.go();
        Random random = new Random(20);
        for (int i = 0; i < 20; i++) {
            Files.writeString(clone.root.resolve("src/main/Changed.java"), "// " + i);
            Launched killed = clone.start(Map.of(), "check");
            Thread.sleep(random.nextInt(700));
            killed.process().destroyForcibly();
            killed.end();
            Launched next = clone.start(Map.of(), "check");
            assertThat(next.end()).as(next.words()).isZero();
            assertThat(clone.root.resolve(".build/current/voxtum.jar")).exists();
        }
        Files.delete(clone.root.resolve("src/main/Changed.java"));
        assertThat(clone.start(Map.of(), "check").end()).isZero();
        assertNothingHalfBuilt();
    }

    @Test
    void aFailedBuildIsNotTriedAgainByThoseWhoWaitedForIt() throws Exception {
        Files.createFile(clone.maven.resolve("broken"));
        Launched first = clone.start(Map.of(), "check");
        Launched.await(() -> clone.log().size() == 1);
        List<Launched> waiting = clone.startMany(3, "check");
        Launched.await(() -> saying(waiting, "waiting for another build") == 3);
        clone.go();
        assertThat(first.end()).isEqualTo(8);
        assertThat(first.words()).contains("error: the build failed; COMPILATION ERROR");
        for (Launched one : waiting) {
            assertThat(one.end()).isEqualTo(8);
            assertThat(one.words()).contains("error: ", "waited for failed", ".build/failed");
        }
        assertThat(clone.log()).containsExactly("begin", "end");
        Files.delete(clone.maven.resolve("broken"));
        assertThat(clone.start(Map.of(), "check").end()).as("later it is tried again").isZero();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalReachesJavaItself(String signal, int code) throws Exception {
        clone.go();
        Launched running = clone.start(Map.of(), "wait");
        Launched.await(() -> running.data().contains("options"));
        long pid = running.process().pid();
        assertThat(running.data()).contains("pid " + pid + "\n");
        new ProcessBuilder("kill", "-" + signal, "" + pid).start().waitFor();
        assertThat(running.end()).isEqualTo(code);
    }

    @Test
    void aRunKeepsItsBuildUntilItEnds() throws Exception {
        clone.go();
        Launched running = clone.start(Map.of(), "wait");
        Launched.await(() -> running.data().contains("options"));
        List<String> first = clone.builds("build-");
        changeSources();
        assertThat(clone.start(Map.of(), "check").end()).isZero();
        assertThat(clone.builds("build-")).hasSize(2).containsAll(first);
        running.process().destroyForcibly();
        running.end();
        Files.delete(clone.root.resolve("src/main/Added.java"));
        assertThat(clone.start(Map.of(), "check").end()).isZero();
        assertThat(clone.builds("build-")).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void javaMayTakeMemoryButReservesNone() throws Exception {
        clone.go();
        Launched plain = clone.start(Map.of(), "run");
        assertThat(plain.end()).isZero();
        assertThat(plain.data()).contains("-Xmx").doesNotContain("-Xms", "AlwaysPreTouch");
        Launched given = clone.start(Map.of("VOXTUM_MEMORY", "100m", "VOXTUM_THREADS", "1"), "run");
        assertThat(given.end()).isZero();
        assertThat(given.data()).contains("-Xmx100m", "processors 1\n");
    }

    @ParameterizedTest
    @CsvSource({
        "VOXTUM_MEMORY, 12 GB",
        "VOXTUM_MEMORY, 0",
        "VOXTUM_THREADS, 0",
        "VOXTUM_THREADS, two"
    })
    void wrongSettingsAreUsage(String name, String value) throws Exception {
        Launched refused = clone.start(Map.of(name, value), "run");
        assertThat(refused.end()).isEqualTo(2);
        assertThat(refused.words()).startsWith("error: " + name).hasLineCount(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws Exception {
        Files.createFile(clone.root.resolve(".build"));
        Launched refused = clone.start(Map.of(), "run");
        assertThat(refused.end()).isEqualTo(8);
        assertThat(refused.words()).startsWith("error: cannot write ").hasLineCount(1);
    }

    /** Adds a file that is dated in the future, as a clock that jumps leaves it. */
    private void changeSources() throws IOException {
        Path added = Files.createFile(clone.root.resolve("src/main/Added.java"));
        Files.setLastModifiedTime(added, FileTime.from(Instant.now().plusSeconds(3600)));
    }

    private static long saying(List<Launched> all, String words) {
        return all.stream().filter(one -> one.words().contains(words)).count();
    }

    private void assertNothingHalfBuilt() throws IOException {
        assertThat(clone.builds("work.")).isEmpty();
        assertThat(clone.builds("current.")).isEmpty();
        assertThat(clone.builds("build-")).hasSize(1);
        assertThat(clone.root.resolve(".build/current/voxtum.jar")).exists();
    }
}
