package org.voxtum.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.doctor.Diagnosis.Level;

/** Folders of made-up machines: output, temporary, measured data. */
class FolderProbesTest {
    @TempDir private Path root;
    private FakeMachine fake;

    @BeforeEach
    void make() throws IOException {
        fake = new FakeMachine(root);
    }

    @ParameterizedTest
    @CsvSource({"102400, OK, 100.0 GiB", "500, NOTE, 500 MiB", "10, PROBLEM, 10 MiB"})
    void outputNeedsRoom(long mebibytes, Level level, String found) throws IOException {
        fake.free = mebibytes << 20;
        Diagnosis one = fake.examine(new OutputProbe());
        assertThat(one.level()).isEqualTo(level);
        assertThat(one.found()).isEqualTo(fake.folder.resolve("runs") + ", " + found + " free");
        try (Stream<Path> left = Files.list(fake.folder)) {
            assertThat(left).as("looking leaves nothing behind").isEmpty();
        }
    }

    @Test
    void outputThatCannotBeWrittenIsAProblem() throws IOException {
        Files.createFile(fake.folder.resolve("runs"));
        Diagnosis one = fake.examine(new OutputProbe());
        assertThat(one.level()).isEqualTo(Level.PROBLEM);
        assertThat(one.mend()).contains("-o FOLDER");
    }

    @Test
    void temporaryFolderIsLookedAt() throws IOException {
        assertThat(fake.examine(new TemporaryProbe()).level()).isEqualTo(Level.OK);
        fake.free = 0;
        assertThat(fake.examine(new TemporaryProbe()).missing()).contains("full");
        fake.without("/tmp").file("/tmp", "in the way");
        Diagnosis one = fake.examine(new TemporaryProbe());
        assertThat(one.level()).isEqualTo(Level.NOTE);
        assertThat(one.mend()).contains("-Djava.io.tmpdir=");
    }

    @ParameterizedTest
    @CsvSource({
        "/tmp, 'rw,nosuid,noexec', NOTE",
        "/tmp, 'rw,nosuid', OK",
        "/home, 'rw,noexec', OK",
        "/tmp2, 'rw,noexec', OK"
    })
    void noexecOfItsOwnMountIsTold(String mount, String options, Level level) throws IOException {
        fake.file(
                "/proc/self/mounts",
                "/dev/a / ext4 rw 0 0\ntmpfs " + mount + " tmpfs " + options + " 0 0\n");
        assertThat(fake.examine(new TemporaryProbe()).level()).isEqualTo(level);
    }

    @Test
    void dataFolderMattersOnlyWhereItIsSet() throws IOException {
        assertThat(fake.examine(new DataProbe()).level()).isEqualTo(Level.OK);
        fake.variable("VOXTUM_REAL_DATA", "/data");
        assertThat(fake.examine(new DataProbe()).level()).isEqualTo(Level.NOTE);
        fake.file("/data/network.dat", "");
        assertThat(fake.examine(new DataProbe()).level()).isEqualTo(Level.OK);
    }
}
