package org.voxtum.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Index arithmetic beyond 2^31 values, and fields in tiny chunks. */
class ShapeTest {
    @Test
    void offsetsOfTwoToThe33VoxelsStayInsideTheirChunks() {
        VoxelGrid grid = VoxelGrid.cubes(2048, 2048, 2048, 1e-6);
        Shape shape = Shape.of(grid);
        assertThat(grid.voxels()).isEqualTo(1L << 33);
        assertThat(grid.index(2047, 2047, 2047)).isEqualTo((1L << 33) - 1);
        long sum = 0;
        for (int chunk = 0; chunk < shape.chunks(); chunk++) {
            sum += shape.chunkSize(chunk);
        }
        assertThat(sum).isEqualTo(1L << 33);
        for (int z : new int[] {0, 31, 32, 1023, 2047}) {
            long position =
                    (long) shape.chunkOf(z) * shape.planesPerChunk() * shape.planeSize()
                            + shape.rowOffset(2047, z)
                            + 2047;
            assertThat(position).isEqualTo(grid.index(2047, 2047, z));
            assertThat(shape.rowOffset(2047, z) + 2047)
                    .isLessThan(shape.chunkSize(shape.chunkOf(z)));
        }
    }

    @Test
    void aFieldInTinyChunksHoldsWhatOneArrayHolds() {
        Field whole = new Field(Shape.of(5, 4, 7));
        Field tiny = new Field(new Shape(5, 4, 7, 45));
        assertThat(tiny.shape().chunks()).isEqualTo(4);
        Field.VoxelFunction value = (x, y, z) -> x + 10 * y + 100 * z;
        whole.fillBy(value);
        tiny.fillBy(value);
        for (int z = 0; z < 7; z++) {
            for (int y = 0; y < 4; y++) {
                for (int x = 0; x < 5; x++) {
                    assertThat(tiny.get(x, y, z)).isEqualTo(whole.get(x, y, z));
                }
            }
        }
        Field copy = new Field(new Shape(5, 4, 7, 20));
        copy.copyFrom(tiny);
        assertThat(copy.get(4, 3, 6)).isEqualTo(634);
    }
}
