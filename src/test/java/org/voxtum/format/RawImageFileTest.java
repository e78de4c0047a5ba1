package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Labels;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.tissue.ImageLabel;
import org.voxtum.tissue.RegionShape;

class RawImageFileTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(3, 2, 2, 1);

    @TempDir Path folder;

    @Test
    void imagesMayHaveAnyTypeAndByteOrder() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(5 + 24).order(ByteOrder.BIG_ENDIAN).position(5);
        for (int value = 0; value < 12; value++) {
            bytes.putShort((short) (value - 3));
        }
        RawImageFile image = image(bytes, NumberType.INT16, 5);
        RegionShape.VoxelTest voxels = new ImageLabel(image, -2).on(GRID, Labels.on(GRID));
        assertThat(voxels.test(1, 0, 0)).isTrue();
        assertThat(voxels.test(0, 0, 0)).isFalse();
        double[] last = new double[1];
        image.forEach(GRID, (x, y, z, value) -> last[0] = value);
        assertThat(last[0]).isEqualTo(8);
    }

    @Test
    void unsignedWordsReachTo65535() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(24).putShort((short) -1);
        double[] first = new double[1];
        image(bytes, NumberType.UINT16, 0)
                .forEach(GRID, (x, y, z, value) -> first[0] = Math.max(first[0], value));
        assertThat(first[0]).isEqualTo(65535);
    }

    @Test
    void anotherShapeThanTheGridsIsRefused() throws IOException {
        RawImageFile image = image(ByteBuffer.allocate(12), NumberType.UINT8, 0);
        assertThatThrownBy(
                        () -> image.forEach(VoxelGrid.cubes(12, 1, 1, 1), (x, y, z, value) -> {}))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("the image has 3 x 2 x 2 values")
                .hasMessageContaining("it must have the grid's 12 x 1 x 1");
    }

    @Test
    void valuesThatAreNoNumbersAreRefused() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(48).putFloat(4, Float.NaN);
        RawImageFile image = image(bytes, NumberType.FLOAT32, 0);
        assertThatThrownBy(() -> image.forEach(GRID, (x, y, z, value) -> {}))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("value NaN at voxel (1, 0, 0)");
    }

    private RawImageFile image(ByteBuffer bytes, NumberType type, long offset) throws IOException {
        Path file = Files.write(folder.resolve("a.raw"), bytes.array());
        return new RawImageFile(
                file, new RawImage(Shape.of(GRID), type, ByteOrder.BIG_ENDIAN, offset));
    }
}
