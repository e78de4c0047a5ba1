package org.voxtum.render.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.voxtum.grid.VoxelGrid;

class SurfaceMeasureTest {
    /** The zero surface of R - r is a sphere; R = 20 h. */
    @Test
    void aSphereHasItsAreaAndVolume() {
        VoxelGrid grid = Scenes.cube(50);
        double radius = 0.4;
        Volume field = Volume.of(grid, (x, y, z) -> radius - Scenes.radius(grid, x, y, z));
        SurfaceMeasure measure = SurfaceMeasure.of(field, 0);
        assertThat(measure.area() / (4 * Math.PI * radius * radius)).isCloseTo(1, within(0.01));
        double volume = 4 * Math.PI / 3 * radius * radius * radius;
        assertThat(measure.volume() / volume).isCloseTo(1, within(0.01));
    }

    /** A plane across a box whose edges differ: linear fields are exact. */
    @Test
    void aTiltedPlaneIsExact() {
        VoxelGrid grid = new VoxelGrid(11, 6, 9, 1, 2, 0.5, 0, 0, 0);
        Volume field =
                Volume.of(grid, (x, y, z) -> grid.centreX(x) - 0.5 + 0.1 * grid.centreY(y) - 4);
        SurfaceMeasure measure = SurfaceMeasure.of(field, 0);
        // x = 4.5 - 0.1 y for y from 1 to 11, z from 0.25 to 4.25
        assertThat(measure.area())
                .isCloseTo(10 * 4 * Math.sqrt(1.01), within(1e-5)); // single precision
        // above: x from 4.5 - 0.1 y to 10.5, mean length 6 + 0.1 * 6
        assertThat(measure.volume()).isCloseTo(40 * 6.6, within(1e-4));
    }
}
