package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of the cache is what went in, or nothing. */
class UserCacheTest {
    private static final String KEY = UserCache.key(List.of("device", "driver"));

    @TempDir private Path folder;

    private UserCache cache() {
        return UserCache.in(folder.resolve("deep/cache")).orElseThrow();
    }

    private Path only() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("deep/cache"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1); // nothing half-written is left either
            return all.get(0);
        }
    }

    @Test
    void whatWentInComesOut() throws Exception {
        byte[] content = "kernels".getBytes(StandardCharsets.UTF_8);
        cache().write("program", KEY, content);
        assertThat(cache().read("program", KEY)).contains(content);
        assertThat(cache().read("program", UserCache.key(List.of("other")))).isEmpty();
        assertThat(cache().read("groups", KEY)).isEmpty();
        cache().write("program", KEY, new byte[0]);
        assertThat(cache().read("program", KEY)).contains(new byte[0]);
        only();
        cache().remove("program", KEY);
        assertThat(cache().read("program", KEY)).isEmpty();
    }

    @Test
    void keysOfOtherPartsDiffer() {
        assertThat(UserCache.key(List.of("ab", "c")))
                .isNotEqualTo(UserCache.key(List.of("a", "bc")));
    }

    /** Any byte, and any length. */
    @Test
    void aDamagedFileIsNoFile() throws Exception {
        cache().write("program", KEY, "kernels".getBytes(StandardCharsets.UTF_8));
        Path file = only();
        byte[] sound = Files.readAllBytes(file);
        for (int i = 0; i < sound.length; i++) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            assertThat(cache().read("program", KEY)).isEmpty();
            Files.write(file, Arrays.copyOf(sound, i));
            assertThat(cache().read("program", KEY)).isEmpty();
        }
    }

    @Test
    void aFileUnderAnotherKeyIsNoFile() throws Exception {
        cache().write("program", KEY, new byte[100]);
        String other = UserCache.key(List.of("another driver"));
        Path file = only();
        Files.move(
                file,
                file.resolveSibling("program-" + other + ".cache"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(cache().read("program", other)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeIsNoCache() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(UserCache.in(file.resolve("cache"))).isEmpty();
    }

    @Test
    void oldFilesGo() throws Exception {
        for (int i = 0; i < 40; i++) {
            cache().write("program", UserCache.key(List.of("version " + i)), new byte[10]);
        }
        try (Stream<Path> files = Files.list(folder.resolve("deep/cache"))) {
            assertThat(files).hasSize(32);
        }
    }

    /** Writes and reads one key again and again; ends with 1 where something else comes out. */
    static final class Writer {
        private Writer() {}

        public static void main(String... arguments) {
            UserCache cache = UserCache.in(Path.of(arguments[0])).orElseThrow();
            byte[] own = new byte[100_000];
            Arrays.fill(own, (byte) Integer.parseInt(arguments[1]));
            boolean sound = true;
            for (int i = 0; i < 200; i++) {
                cache.write("program", KEY, own);
                byte[] read = cache.read("program", KEY).orElse(new byte[0]);
                sound &= read.length == own.length && read[0] == read[read.length - 1];
            }
            Runtime.getRuntime().halt(sound ? 0 : 1);
        }
    }

    @Test
    void twoProcessesAtOnceSeeWholeFiles() throws Exception {
        List<Process> both = List.of(writer(1), writer(2));
        for (Process process : both) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
    }

    private Process writer(int value) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        path,
                        Writer.class.getName(),
                        folder.toString(),
                        Integer.toString(value))
                .inheritIO()
                .start();
    }

    @Test
    void groupsAreReadAsTheyWereKeptAndNonsenseIsLeftOut() {
        Map<String, WorkGroup> groups =
                Map.of("vector_fill", new WorkGroup(128, 1, 1), "stage", new WorkGroup(32, 4, 2));
        TuningRecord.write(cache(), KEY, groups);
        assertThat(TuningRecord.read(cache(), KEY)).isEqualTo(groups);
        String nonsense = "fill 0x1x1\nfill 9999x9999x9999\nfill\nfill 64x1\ncopy 64x1x1\n";
        cache().write("groups", KEY, nonsense.getBytes(StandardCharsets.UTF_8));
        assertThat(TuningRecord.read(cache(), KEY)).containsOnlyKeys("copy");
    }
}
