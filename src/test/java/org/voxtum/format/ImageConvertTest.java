package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;
import org.voxtum.grid.VoxelGrid;

class ImageConvertTest {
    private static final VoxelGrid GRID =
            new VoxelGrid(5, 4, 3, 1.3e-6, 2e-6, 7e-6, -1e-6, 0, 0.123e-6);

    @TempDir Path folder;

    @Test
    void thereAndBackIsTheSameImage() throws IOException {
        Path raw = folder.resolve("a.raw");
        Path back = folder.resolve("b.vti");
        ImageConvert.convert(twoArrays(), raw, "free");
        assertThat(Files.size(raw)).isEqualTo(60 * 4);
        ImageConvert.convert(raw, back, "");
        VtiImage image = VtiReader.open(back);
        assertThat(image.grid()).isEqualTo(GRID);
        assertThat(image.time()).isEqualTo(60);
        assertThat(image.array("free").unit()).isEqualTo("mol/m^3");
        assertThat(image.array("free").type()).isEqualTo(NumberType.FLOAT32);
        assertThat(VtiReader.read(image, "free", 0).get(4, 3, 2)).isEqualTo(4 + 30 + 200);
    }

    @Test
    void asksWhichArrayWhereThereAreSeveral() {
        Path in = twoArrays();
        assertThatThrownBy(() -> ImageConvert.convert(in, folder.resolve("a.raw"), ""))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("name one of free, bound");
    }

    @Test
    void namesWhatTheSideCarLacks() throws IOException {
        Path raw = Files.write(folder.resolve("a.raw"), new byte[8]);
        Files.writeString(RawSidecar.beside(raw), "shape: 2 2 2\ntype: uint8\n");
        assertThatThrownBy(() -> ImageConvert.convert(raw, folder.resolve("a.vti"), ""))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("no line 'spacing:'");
        Files.writeString(RawSidecar.beside(raw), "shape: 2 2 2\ntype: uint8\nspacing: 10 10 10\n");
        ImageConvert.convert(raw, folder.resolve("a.vti"), "");
        assertThat(VtiReader.open(folder.resolve("a.vti")).grid().dx()).isEqualTo(10e-6);
    }

    @Test
    void knowsNoOtherEndings() {
        assertThatThrownBy(() -> ImageConvert.convert(Path.of("a.tif"), Path.of("b.vti"), ""))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.USAGE));
    }

    private Path twoArrays() {
        Path file = folder.resolve("in.vti");
        VtiWriter.write(
                file,
                GRID,
                60,
                List.of(
                        VtiArray.scalar(
                                "free",
                                "mol/m^3",
                                NumberType.FLOAT32,
                                (x, y, z) -> x + 10 * y + 100 * z),
                        VtiArray.scalar("bound", "mol/m^3", NumberType.FLOAT64, (x, y, z) -> 1)),
                Map.of());
        return file;
    }
}
