package org.voxtum.run.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Tube;
import org.voxtum.render.volume.Volume;

/** A field along the walls of vessels. */
class WallSamplesTest {
    private static final VoxelGrid GRID = VoxelGrid.cubes(40, 40, 40, 1);

    private static double mean(Tube tube, Volume volume) {
        return WallSamples.of(List.of(tube), volume)[0];
    }

    /** A linear field has, all around and along a vessel, the mean of its middle. */
    @Test
    void aLinearFieldHasTheMeanOfTheMiddle() {
        Volume volume =
                Volume.of(
                        GRID, (x, y, z) -> GRID.centreX(x) + 2 * GRID.centreY(y) - GRID.centreZ(z));
        Tube tube = new Tube(10, 12, 14, 26, 20, 18, 6, true);
        assertThat(mean(tube, volume)).isCloseTo(18 + 2 * 16 - 16, within(1e-4)); // floats hold it
    }

    /** What fills the vessel is not asked: a field that is there outside only gives its value. */
    @Test
    void theInsideDoesNotCount() {
        Volume volume =
                Volume.of(
                        GRID,
                        (x, y, z) -> {
                            double off = Math.hypot(GRID.centreY(y) - 20, GRID.centreZ(z) - 20);
                            return off < 5 ? Double.NaN : 7;
                        });
        assertThat(mean(new Tube(5, 20, 20, 35, 20, 20, 10, true), volume)).isEqualTo(7);
    }

    @Test
    void awayFromTheGridThereIsNoValue() {
        Volume volume = Volume.of(GRID, (x, y, z) -> 1);
        assertThat(mean(new Tube(100, 0, 0, 120, 0, 0, 4, true), volume)).isNaN();
        assertThat(mean(new Tube(20, 20, 20, 20, 20, 20, 4, true), volume)).isEqualTo(1);
    }
}
