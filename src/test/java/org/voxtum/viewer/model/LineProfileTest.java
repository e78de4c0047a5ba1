package org.voxtum.viewer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.volume.Volume;

/** Profiles along lines. */
class LineProfileTest {
    private static final VoxelGrid GRID = new VoxelGrid(20, 16, 12, 1, 2, 3, 5, 6, 7);

    /** Between voxel centres a linear field is kept; half a voxel at the borders is not between. */
    @Test
    void aLinearFieldIsLinearAlongALine() {
        Volume volume =
                Volume.of(
                        GRID,
                        (x, y, z) -> 2 * GRID.centreX(x) - GRID.centreY(y) + 3 * GRID.centreZ(z));
        double[] from = {6, 8, 10};
        double[] to = {24, 36, 40};
        LineProfile profile = LineProfile.of(volume, from, to);
        int last = profile.values().length - 1;
        assertThat(profile.distances()[last])
                .isCloseTo(Math.sqrt(18 * 18 + 28 * 28 + 30 * 30), within(1e-9));
        for (int i = 0; i <= last; i++) {
            double part = (double) i / last;
            double expected = 2 * (6 + 18 * part) - (8 + 28 * part) + 3 * (10 + 30 * part);
            assertThat(profile.values()[i]).isCloseTo(expected, within(1e-4)); // floats hold it
        }
    }

    @Test
    void outsideThereIsNoValue() {
        Volume volume = Volume.of(GRID, (x, y, z) -> 1);
        double[] values =
                LineProfile.of(volume, new double[] {0, 10, 10}, new double[] {10, 10, 10})
                        .values();
        assertThat(values[0]).isNaN();
        assertThat(values[values.length - 1]).isEqualTo(1);
    }
}
