package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;

class AtomicFileTest {
    @TempDir Path folder;

    @Test
    void replacesAFileWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old and longer");
        AtomicFile.write(file, out -> out.write(new byte[] {'n', 'e', 'w'}));
        assertThat(file).hasContent("new");
        assertOnlyFile(file);
    }

    @Test
    void keepsTheOldFileAndLeavesNothingBehindWhenTheDiskIsFull() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Fault fault =
                catchThrowableOfType(
                        Fault.class,
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            out.write(1);
                                            throw new IOException("No space left on device");
                                        }));
        assertThat(fault.kind()).isEqualTo(Fault.Kind.OUTPUT);
        assertThat(fault.kind().exitCode()).isEqualTo(8);
        assertThat(fault).hasMessageContaining("disk is full").hasMessageContaining("free space");
        assertThat(file).hasContent("old");
        assertOnlyFile(file);
    }

    @Test
    void leavesNothingBehindWhenTheContentFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            throw new IllegalStateException("a bug");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertOnlyFile(file);
    }

    @Test
    void saysThatTheFolderIsGone() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("gone/a.txt"), out -> {}))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("folder does not exist");
    }

    private void assertOnlyFile(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
