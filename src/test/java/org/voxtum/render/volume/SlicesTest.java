package org.voxtum.render.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field.VoxelFunction;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Canvas;
import org.voxtum.render.ColourMap;
import org.voxtum.render.Rgb;

/** Slices through fields that are known, with the lines on them. */
class SlicesTest {
    private static final int PIXELS = 200;
    private static final int MIDDLE = PIXELS / 2;
    private static final int LINE = 0x00FF00;
    private static final VoxelGrid CUBE = Scenes.cube(32);

    private static VolumeScene sliced(VoxelFunction values, SlicePlane... planes) {
        return Scenes.sliced(Scenes.of(CUBE, values, OpacityCurve.constant(0)), planes);
    }

    private static VolumeScene outlined(VolumeScene scene, VoxelFunction regions) {
        VoxelGrid grid = scene.layer().volume().grid();
        Labels labels = Labels.on(grid);
        for (int i = 0; i < grid.voxels(); i++) {
            int x = i % grid.nx();
            int y = i / grid.nx() % grid.ny();
            int z = i / grid.nx() / grid.ny();
            labels.set(x, y, z, (int) regions.at(x, y, z));
        }
        return Scenes.outlined(scene, Optional.of(new TissueOutlines(labels, LINE)));
    }

    private static Canvas draw(VolumeScene scene) {
        return RayCaster.draw(scene, PIXELS, PIXELS);
    }

    private static double alongX(int x, int y, int z) {
        return CUBE.centreX(x) + 0.5;
    }

    @Test
    void aNormalAlongAnAxisIsThatAxis() {
        VoxelFunction values = (x, y, z) -> 0.02 * x + 0.0007 * y * z;
        for (Axis axis : Axis.values()) {
            double[] normal = new double[3];
            normal[axis.ordinal()] = 3;
            VolumeScene oblique = sliced(values, SlicePlane.of(normal, 0.1));
            VolumeScene straight = sliced(values, SlicePlane.across(axis, 0.1));
            Canvas one = draw(Scenes.from(oblique, 20, 30));
            Canvas other = draw(Scenes.from(straight, 20, 30));
            for (int i = 0; i < PIXELS * PIXELS; i++) {
                int x = i % PIXELS;
                assertThat(one.get(x, i / PIXELS)).isEqualTo(other.get(x, i / PIXELS));
            }
        }
    }

    /** On the plane x + y = 0, seen along y, the point at x = r has y = -r. */
    @Test
    void anObliqueSliceShowsALinearFieldExactly() {
        VolumeScene scene =
                sliced(
                        (x, y, z) ->
                                0.5
                                        + 0.3 * CUBE.centreX(x)
                                        - 0.2 * CUBE.centreY(y)
                                        + 0.1 * CUBE.centreZ(z),
                        SlicePlane.of(new double[] {1, 1, 0}, 0));
        Canvas canvas = draw(scene);
        for (int x = 10; x < PIXELS - 10; x += 7) {
            for (int y = 10; y < PIXELS - 10; y += 7) {
                double r = (x + 0.5 - MIDDLE) / PIXELS;
                double up = (MIDDLE - y - 0.5) / PIXELS;
                double value = 0.5 + 0.5 * r + 0.1 * up;
                // single precision: one of the colours on both sides of a step of the map
                assertThat(canvas.get(x, y))
                        .isIn(
                                ColourMap.VIRIDIS.colour(value - 1e-6),
                                ColourMap.VIRIDIS.colour(value + 1e-6));
            }
        }
    }

    /** Pixel i has its centre at place (i + 1/2) / 200; the levels of four are at 1/5, 2/5, ... */
    @Test
    void contoursLieBetweenPixelsOnBothSidesOfTheirLevel() {
        SlicePlane plane = SlicePlane.across(Axis.Y, 0.1).withContours(4);
        Canvas with = draw(sliced(SlicesTest::alongX, plane));
        Canvas without = draw(sliced(SlicesTest::alongX, plane.withContours(0)));
        for (int x = 0; x < PIXELS; x++) {
            int expected =
                    switch (x) {
                        case 39, 79, 119 -> Rgb.WHITE; // on the dark colours of viridis
                        case 159 -> 0;
                        default -> without.get(x, MIDDLE);
                    };
            assertThat(with.get(x, MIDDLE)).as("pixel %d", x).isEqualTo(expected);
        }
    }

    @Test
    void theEndOfTheScaleIsNoContour() {
        SlicePlane plane = SlicePlane.across(Axis.Y, 0.1).withContours(1);
        Canvas with = draw(sliced((x, y, z) -> 2 * alongX(x, y, z), plane));
        int lines = 0;
        for (int x = 0; x < PIXELS; x++) {
            lines += with.get(x, MIDDLE) == 0 || with.get(x, MIDDLE) == Rgb.WHITE ? 1 : 0;
        }
        assertThat(lines).isEqualTo(1); // at half the scale, none where it ends
    }

    @Test
    void outlinesLieWhereRegionsMeetAlsoWithoutValues() {
        VolumeScene scene =
                sliced((x, y, z) -> x < 16 ? Double.NaN : 1, SlicePlane.across(Axis.Y, 0.1));
        Canvas canvas = draw(outlined(scene, (x, y, z) -> x < 16 ? 0 : z < 16 ? 1 : 2));
        for (int x = 0; x < PIXELS; x++) {
            boolean upright = canvas.get(x, MIDDLE - 40) == LINE;
            assertThat(upright).as("pixel %d", x).isEqualTo(x == MIDDLE - 1);
        }
        for (int y = 0; y < PIXELS; y++) {
            boolean level = canvas.get(MIDDLE + 40, y) == LINE;
            assertThat(level).as("pixel %d", y).isEqualTo(y == MIDDLE - 1);
        }
    }

    @Test
    void whatHasNoValueIsGreyAsInSections() {
        VolumeScene scene =
                sliced((x, y, z) -> x < 16 ? Double.NaN : 1, SlicePlane.across(Axis.Y, 0.1));
        Canvas canvas = draw(scene);
        assertThat(canvas.get(MIDDLE - 40, MIDDLE)).isEqualTo(Rgb.NO_TISSUE);
        assertThat(canvas.get(MIDDLE + 40, MIDDLE)).isNotEqualTo(Rgb.NO_TISSUE);
    }

    /** Rounding would pick voxels from both sides of the slice. */
    @Test
    void aSliceBetweenTwoLayersOfVoxelsIsOfOneOfThem() {
        double h = 1e-5;
        VoxelGrid grid = VoxelGrid.cubes(30, 30, 30, h); // whose borders are no binary fractions
        SlicePlane border = SlicePlane.across(Axis.Y, 20 * h);
        VolumeScene scene =
                Scenes.sliced(Scenes.of(grid, (x, y, z) -> 1, OpacityCurve.constant(0)), border);
        Camera aside = new Camera(Box.of(grid).centre(), 33, 21, 40 * h, 28);
        Canvas canvas = draw(outlined(scene.withCamera(aside), (x, y, z) -> y < 20 ? 0 : 1));
        int lines = 0;
        for (int i = 0; i < PIXELS * PIXELS; i++) {
            lines += canvas.get(i % PIXELS, i / PIXELS) == LINE ? 1 : 0;
        }
        assertThat(lines).isZero();
    }

    @Test
    void theNearestSliceHidesOthers() {
        VolumeScene scene =
                sliced(
                        (x, y, z) -> y < 16 ? 0 : 1,
                        SlicePlane.across(Axis.Y, 0.25),
                        SlicePlane.across(Axis.Y, -0.25));
        assertThat(draw(scene).get(MIDDLE, MIDDLE)).isEqualTo(ColourMap.VIRIDIS.colour(0));
        assertThat(draw(Scenes.from(scene, 180, 0)).get(MIDDLE, MIDDLE))
                .isEqualTo(ColourMap.VIRIDIS.colour(1));
    }

    @Test
    void planesAreComparedByWhatTheySay() {
        SlicePlane plane = SlicePlane.of(new double[] {1, 2, 2}, 0.5).withContours(3);
        double[] normal = {1 / 3.0, 2 / 3.0, 2 / 3.0};
        assertThat(plane).isEqualTo(new SlicePlane(normal, 0.5, 3));
        assertThat(plane).hasSameHashCodeAs(new SlicePlane(normal, 0.5, 3));
        assertThat(List.of(plane.withContours(2), SlicePlane.of(normal, 0.4).withContours(3)))
                .doesNotContain(plane);
    }
}
