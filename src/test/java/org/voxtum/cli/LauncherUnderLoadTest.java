package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Twenty checks and five runs at once with the real build, from an unbuilt and a built clone. */
@Tag("full")
@EnabledOnOs(OS.LINUX)
class LauncherUnderLoadTest {
    private static final List<String> NEEDED =
            List.of("voxtum", "pom.xml", ".mvn", "src/conf", "src/main", "kernels", "cases");

    @TempDir private Path folder;

    @Test
    void everyOneRunsWhetherBuiltOrNot() throws Exception {
        Path clone = Files.createDirectories(folder.resolve("clone"));
        for (String name : NEEDED) {
            copy(Path.of(name), clone.resolve(name));
        }
        List<Launched> unbuilt = twentyAndFive(clone, "unbuilt");
        assertThat(unbuilt).filteredOn(one -> one.words().contains("building (once")).hasSize(1);
        List<Launched> built = twentyAndFive(clone, "built");
        assertThat(built).noneMatch(one -> one.words().contains("voxtum: "));
        try (Stream<Path> runs = Files.list(clone.resolve("runs"))) {
            List<Path> folders = runs.toList();
            assertThat(folders).hasSize(10);
            assertThat(folders).allSatisfy(LauncherUnderLoadTest::isFinished);
        }
    }

    private static void isFinished(Path run) {
        assertThat(run.resolve("run.json")).content().contains("\"finished\"");
        assertThat(run.resolve("front.png")).isNotEmptyFile();
    }

    private List<Launched> twentyAndFive(Path clone, String name) throws Exception {
        List<Launched> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(start(clone, name + i, "check", "cases/isolated-sphere.yaml"));
        }
        for (int i = 20; i < 25; i++) {
            all.add(
                    start(
                            clone,
                            name + i,
                            "run",
                            "cases/isolated-sphere.yaml",
                            "--set=grid.voxels=[12, 12, 12]",
                            "--set=grid.spacing=100 um",
                            "--set=run.duration=10 min"));
        }
        for (Launched one : all) {
            assertThat(one.end()).as(one.words()).isZero();
        }
        return all;
    }

    private Launched start(Path clone, String name, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("./voxtum"));
        words.addAll(List.of(arguments));
        Path out = folder.resolve(name + ".out");
        Path err = folder.resolve(name + ".err");
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(clone.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new Launched(builder.start(), out, err);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(path)) {
                    Files.copy(path, target);
                }
            }
        }
    }
}
