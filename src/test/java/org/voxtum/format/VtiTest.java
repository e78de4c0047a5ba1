package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;

class VtiTest {
    private static final VoxelGrid GRID =
            new VoxelGrid(4, 3, 2, 10e-6, 20e-6, 5e-6, 1e-6, -3e-6, 0.7e-6);

    @TempDir Path folder;

    @Test
    void layOutIsThatOfTheFormatByteByByte() throws IOException {
        byte[] bytes = Files.readAllBytes(write());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text)
                .contains("version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\"")
                .contains("WholeExtent=\"0 4 0 3 0 2\" Origin=\"1 -3 0.7\" Spacing=\"10 20 5\"")
                .contains("Name=\"TimeValue\" NumberOfTuples=\"1\" format=\"ascii\">3600.5<")
                .contains("RangeMin=\"0\" RangeMax=\"123\" offset=\"0\"")
                .contains("Name=\"velocity\" NumberOfComponents=\"3\"")
                .contains("offset=\"" + (8 + 24 * 4) + "\"")
                .contains("UNITS_LABEL\" location=\"vtkDataArray\">mol/m^3<");
        int start = text.indexOf("<AppendedData encoding=\"raw\">\n   _");
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        data.position(text.indexOf('_', start) + 1);
        assertThat(data.getLong()).isEqualTo(24 * 4);
        for (int voxel = 0; voxel < 24; voxel++) {
            int x = voxel % 4;
            int y = voxel / 4 % 3;
            int z = voxel / 12;
            assertThat(data.getFloat()).isEqualTo(x + 10f * y + 100f * z);
        }
        assertThat(data.getLong()).isEqualTo(24 * 3 * 8);
        assertThat(data.getDouble()).isEqualTo(0);
        assertThat(data.getDouble()).isEqualTo(-1);
        assertThat(data.getDouble()).isEqualTo(7);
        assertThat(data.getDouble()).isEqualTo(1);
    }

    @Test
    void readsBackGridValuesUnitsTimeAndNotes() {
        VtiImage image = VtiReader.open(write());
        assertThat(image.grid()).isEqualTo(GRID);
        assertThat(image.time()).isEqualTo(3600.5);
        assertThat(image.notes()).containsEntry("CaseHash", "ab µ12");
        assertThat(image.array("free").unit()).isEqualTo("mol/m^3");
        Field free = VtiReader.read(image, "free", 0);
        assertThat(free.get(3, 2, 1)).isEqualTo(123);
        Field second = VtiReader.read(image, "velocity", 1);
        assertThat(second.get(0, 2, 0)).isEqualTo(1);
    }

    @Test
    void centreOfAVoxelIsHalfASpacingFromTheCorner() {
        VoxelGrid back = VtiReader.open(write()).grid();
        assertThat(back.centreX(0)).isEqualTo(1e-6 + 5e-6);
        assertThat(back.centreZ(1)).isEqualTo(GRID.centreZ(1));
    }

    @Test
    void rangeLeavesOutNaNAndOfVectorsIsTheLength() throws IOException {
        Path file = folder.resolve("r.vti");
        VtiWriter.write(
                file,
                GRID,
                Double.NaN,
                List.of(
                        VtiArray.scalar(
                                "s", "", NumberType.FLOAT32, (x, y, z) -> x == 0 ? Double.NaN : x),
                        VtiArray.vector(
                                "v",
                                "",
                                NumberType.FLOAT64,
                                (x, y, z) -> 3,
                                (x, y, z) -> 4,
                                (x, y, z) -> 0),
                        VtiArray.scalar("n", "", NumberType.FLOAT32, (x, y, z) -> Double.NaN)),
                Map.of());
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text)
                .contains("RangeMin=\"1\" RangeMax=\"3\"")
                .contains("RangeMin=\"5\" RangeMax=\"5\"")
                .contains("Name=\"n\" NumberOfComponents=\"1\" format=\"appended\" offset")
                .doesNotContain("TimeValue");
    }

    @Test
    void offsetsGoBeyondFourGibibytesWithoutAFieldInMemory() {
        VoxelGrid large = VoxelGrid.cubes(2000, 1500, 1000, 1e-6);
        VtiArray one = VtiArray.scalar("a", "", NumberType.FLOAT32, (x, y, z) -> 0);
        VtiArray three =
                VtiArray.vector(
                        "b",
                        "",
                        NumberType.FLOAT64,
                        (x, y, z) -> 0,
                        (x, y, z) -> 0,
                        (x, y, z) -> 0);
        long[] offsets =
                VtkXml.offsets(List.of(one.over(large), three.over(large), one.over(large)));
        assertThat(offsets).containsExactly(0, 12_000_000_008L, 84_000_000_016L, 96_000_000_024L);
    }

    @Test
    void refusesFilesThatAreCutShortOrOfAnotherLayout() throws IOException {
        Path file = write();
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.vti"), Arrays.copyOf(bytes, 1900));
        assertThatThrownBy(() -> VtiReader.read(VtiReader.open(cut), "velocity", 0))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("cut short");
        assertThatThrownBy(() -> VtiReader.open(folder.resolve("none.vti")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("no file none.vti");
        assertThatThrownBy(() -> VtiReader.open(file).array("nix"))
                .hasMessageContaining("free, velocity");
        assertRefused("header_type=\"UInt64\"", "header_type=\"UInt32\"", "32-bit lengths");
        assertRefused("Direction=\"1 0", "Direction=\"0 1", "axes are turned");
        assertRefused("WholeExtent=\"0 4", "WholeExtent=\"1 4", "extent starts at 1");
        assertRefused("<CellData", "<CellDat<", "XML cannot be read");
    }

    private void assertRefused(String was, String is, String message) throws IOException {
        String text = Files.readString(write(), StandardCharsets.ISO_8859_1).replace(was, is);
        Path file = folder.resolve("wrong.vti");
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> VtiReader.open(file))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.INPUT))
                .hasMessageContaining(message);
    }

    private Path write() {
        Path file = folder.resolve("a.vti");
        VtiWriter.write(
                file,
                GRID,
                3600.5,
                List.of(
                        VtiArray.scalar(
                                "free",
                                "mol/m^3",
                                NumberType.FLOAT32,
                                (x, y, z) -> x + 10 * y + 100 * z),
                        VtiArray.vector(
                                "velocity",
                                "m/s",
                                NumberType.FLOAT64,
                                (x, y, z) -> x,
                                (x, y, z) -> y - 1,
                                (x, y, z) -> 7)),
                Map.of("CaseHash", "ab µ12"));
        return file;
    }
}
