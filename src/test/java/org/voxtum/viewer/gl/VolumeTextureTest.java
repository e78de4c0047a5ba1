package org.voxtum.viewer.gl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.grid.VoxelGrid;

/** How coarse a field is held that is larger than a card takes. */
class VolumeTextureTest {
    @ParameterizedTest
    @CsvSource({
        "128, 128, 128, 2048, 1",
        "2048, 16, 16, 2048, 1",
        "2049, 16, 16, 2048, 2",
        "16, 16, 5000, 2048, 3",
        "1024, 1024, 1024, 2048, 2"
    })
    void aStrideFitsTheEdgesAndTheMemory(int nx, int ny, int nz, int most, int stride) {
        assertThat(VolumeTexture.stride(VoxelGrid.cubes(nx, ny, nz, 1e-5), most)).isEqualTo(stride);
    }
}
