package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PvdTest {
    @TempDir Path folder;

    @Test
    void pathsAreRelativeSoThatTheFolderCanBeMoved() throws IOException {
        Path list = folder.resolve("fields.pvd");
        List<PvdWriter.Entry> entries =
                List.of(
                        new PvdWriter.Entry(0, folder.resolve("fields/t000000.vti")),
                        new PvdWriter.Entry(0.1, folder.resolve("fields/t000001.vti")));
        PvdWriter.write(list, entries);
        assertThat(Files.readString(list))
                .contains("<VTKFile type=\"Collection\" version=\"0.1\"")
                .contains("timestep=\"0.1\" group=\"\" part=\"0\" file=\"fields/t000001.vti\"/>")
                .doesNotContain(folder.toString());
        assertThat(PvdReader.read(list)).isEqualTo(entries);
    }
}
