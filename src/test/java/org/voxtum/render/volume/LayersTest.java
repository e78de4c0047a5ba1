package org.voxtum.render.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxtum.grid.Field.VoxelFunction;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.ColourMap;
import org.voxtum.render.Rgb;

/** Two fields in one picture. */
class LayersTest {
    private static final int EDGE = 64;
    private static final int PIXELS = 20;
    private static final VoxelGrid CUBE = Scenes.cube(EDGE);

    private static Layer layer(ColourMap map, double opacity, VoxelFunction values) {
        Transfer transfer = new Transfer(map, 0, 1, false, OpacityCurve.constant(opacity));
        return new Layer(Volume.of(CUBE, values), "test", "", transfer);
    }

    private static int middle(VolumeScene scene) {
        return RayCaster.draw(scene, PIXELS, PIXELS).get(PIXELS / 2, PIXELS / 2);
    }

    private static int largest(Layer... layers) {
        VolumeScene scene = Scenes.of(layers);
        return middle(
                Scenes.with(
                        scene,
                        VolumeScene.Mode.MAXIMUM,
                        List.of(),
                        List.of(),
                        scene.clip(),
                        List.of()));
    }

    /** Each part is rounded once, so that it is off by one at most. */
    private static void assertColour(int seen, double red, double green, double blue) {
        assertThat(Math.abs(Rgb.red(seen) - red)).isLessThan(1);
        assertThat(Math.abs(Rgb.green(seen) - green)).isLessThan(1);
        assertThat(Math.abs(Rgb.blue(seen) - blue)).isLessThan(1);
    }

    private static void assertMixed(int seen, int first, double a, int second, double b) {
        assertColour(
                seen,
                a * Rgb.red(first) + b * Rgb.red(second),
                a * Rgb.green(first) + b * Rgb.green(second),
                a * Rgb.blue(first) + b * Rgb.blue(second));
    }

    /**
     * With h1 and h2 held back a step, n steps let P = ((1-h1)(1-h2))^n through on black; the first
     * layer shines with h1 (1-P) / (1-(1-h1)(1-h2)), the second with (1-h1) h2 in place of h1.
     */
    @Test
    void twoLayersHoldBackOneAfterTheOther() {
        double first = 0.05;
        double second = 0.03;
        int seen =
                middle(
                        Scenes.of(
                                layer(ColourMap.VIRIDIS, first, (x, y, z) -> 1),
                                layer(ColourMap.MAGMA, second, (x, y, z) -> 0.5)));
        double h1 = 1 - Math.pow(1 - first, 20.0 / EDGE); // twenty twentieths of the edge
        double h2 = 1 - Math.pow(1 - second, 20.0 / EDGE);
        double passing = Math.pow(1 - first, 20) * Math.pow(1 - second, 20);
        double sum = (1 - passing) / (1 - (1 - h1) * (1 - h2));
        int magma = ColourMap.MAGMA.colour(0.5);
        assertMixed(seen, ColourMap.VIRIDIS.colour(1), h1 * sum, magma, (1 - h1) * h2 * sum);
    }

    /** Only the second has values, in the far half. */
    @Test
    void theSecondIsSeenWhereTheFirstHasNoValue() {
        double opacity = 0.1;
        int seen =
                middle(
                        Scenes.of(
                                layer(ColourMap.VIRIDIS, 0.9, (x, y, z) -> Double.NaN),
                                layer(
                                        ColourMap.MAGMA,
                                        opacity,
                                        (x, y, z) -> y < EDGE / 2 ? Double.NaN : 1)));
        double held = 1 - Math.pow(1 - opacity, 10);
        assertMixed(seen, 0, 0, ColourMap.MAGMA.colour(1), held);
    }

    @Test
    void theSecondsLargestCoversTheFirstsByHalfItsPlace() {
        Layer first = layer(ColourMap.VIRIDIS, 0, (x, y, z) -> y == 20 ? 0.752 : 0.1);
        Layer second = layer(ColourMap.MAGMA, 0, (x, y, z) -> y == 50 ? 0.8 : 0.2);
        // the looks at voxel centres: the ray goes through them in steps of one
        int a = ColourMap.VIRIDIS.colour(0.752); // the middle of a colour
        int b = ColourMap.MAGMA.colour(0.8);
        assertMixed(largest(first, second), a, 0.6, b, 0.4);
        assertMixed(largest(first), a, 1, b, 0);
        Layer nothing = layer(ColourMap.VIRIDIS, 0, (x, y, z) -> Double.NaN);
        assertMixed(largest(nothing, second), a, 0, b, 1);
    }

    @Test
    void layersOfTwoGridsAreRefused() {
        Layer one = layer(ColourMap.VIRIDIS, 0, (x, y, z) -> 1);
        Volume other = Volume.of(Scenes.cube(8), (x, y, z) -> 1);
        Layer two = new Layer(other, "other", "", one.transfer());
        assertThatThrownBy(() -> Scenes.of(one, two)).hasMessageContaining("two grids");
        assertThatThrownBy(() -> Scenes.of(one, one, one)).hasMessageContaining("3 layers");
    }
}
