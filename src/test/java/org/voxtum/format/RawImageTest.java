package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Shape;

class RawImageTest {
    private static final Shape SHAPE = Shape.of(3, 2, 2);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(NumberType.class)
    void readsBackEveryTypeInBothByteOrders(NumberType type) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            RawImage image = new RawImage(SHAPE, type, order, 5);
            Path file = folder.resolve("a.raw");
            image.write(file, (x, y, z) -> x + 10 * y + 100 * z);
            assertThat(Files.size(file)).isEqualTo(5 + 12L * type.bytes());
            assertThat(image.read(file).get(2, 1, 1)).isEqualTo(112);
            assertThat(image.read(file).get(1, 0, 0)).isEqualTo(1);
        }
    }

    @Test
    void bytesLieXFastestInTheStatedOrder() throws IOException {
        Path file = folder.resolve("a.raw");
        new RawImage(SHAPE, NumberType.INT16, ByteOrder.BIG_ENDIAN, 0)
                .write(file, (x, y, z) -> x == 1 && y == 1 && z == 0 ? 258 : -1);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes[8]).isEqualTo((byte) 1);
        assertThat(bytes[9]).isEqualTo((byte) 2);
        assertThat(bytes[7]).isEqualTo((byte) -1);
    }

    @Test
    void wrongSizeNamesExpectedAndFoundBytes() throws IOException {
        Path file = Files.write(folder.resolve("a.raw"), new byte[50]);
        assertThatThrownBy(() -> RawImage.of(SHAPE, NumberType.FLOAT32).read(file))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.INPUT))
                .hasMessageContaining("has 50 bytes, expected 48")
                .hasMessageContaining("3 x 2 x 2 x 4 (float32)");
    }

    @Test
    void sizeOfLargeImagesDoesNotOverflow() {
        RawImage large =
                new RawImage(
                        Shape.of(2000, 2000, 2000),
                        NumberType.FLOAT64,
                        ByteOrder.LITTLE_ENDIAN,
                        16);
        assertThat(large.fileBytes()).isEqualTo(64_000_000_016L);
    }

    @Test
    void labelsMustBeWholeAndUpTo254() throws IOException {
        RawImage image = RawImage.of(SHAPE, NumberType.FLOAT32);
        Path file = folder.resolve("l.raw");
        image.write(file, (x, y, z) -> x);
        assertThat(image.readLabels(file).get(2, 0, 0)).isEqualTo(2);
        image.write(file, (x, y, z) -> x == 2 && y == 1 ? 0.5 : 1);
        assertThatThrownBy(() -> image.readLabels(file))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("(2, 1, 0) has the label 0.5");
    }

    @Test
    void integersAreRoundedAndHeldToTheirRange() {
        assertThat(NumberType.UINT8.stored(300)).isEqualTo(255);
        assertThat(NumberType.UINT8.stored(-1)).isEqualTo(0);
        assertThat(NumberType.INT16.stored(-1e9)).isEqualTo(-32768);
        assertThat(NumberType.INT32.stored(1e12)).isEqualTo(Integer.MAX_VALUE);
        assertThat(NumberType.INT32.stored(2.5)).isEqualTo(2);
    }
}
