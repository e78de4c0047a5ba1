package org.voxtum.render.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxtum.grid.Axis;
import org.voxtum.render.Canvas;
import org.voxtum.render.ColourMap;
import org.voxtum.render.Legend;
import org.voxtum.render.Rgb;

/** What is written over a picture. */
class VolumePictureTest {
    private static final int PIXELS = 400;

    private static VolumeScene halfAsWide() {
        return Scenes.of(Scenes.cube(8), (x, y, z) -> 1, OpacityCurve.constant(0))
                .withCamera(new Camera(new double[] {0, 0, 0}, 0, 0, 2, 0));
    }

    private static boolean isDrawn(boolean edges, int x, int y) {
        VolumeScene scene = Scenes.lettered(halfAsWide(), Optional.empty(), edges);
        return VolumePicture.draw(scene, PIXELS, PIXELS).get(x, y) != Scenes.BLACK;
    }

    /** The box reaches from pixel 100 to 300. */
    @Test
    void theEdgesOfTheBoxAreDrawnWhereTheyAre() {
        assertThat(isDrawn(true, 100, 200)).isTrue();
        assertThat(isDrawn(true, 200, 100)).isTrue();
        assertThat(isDrawn(true, 200, 299)).isTrue();
        assertThat(isDrawn(true, 200, 200)).isFalse();
        assertThat(isDrawn(false, 100, 200)).isFalse();
    }

    private static boolean hasColour(Canvas canvas, int colour) {
        for (int i = 0; i < PIXELS * PIXELS; i++) {
            if (canvas.get(i % PIXELS, i / PIXELS) == colour) {
                return true;
            }
        }
        return false;
    }

    /** Beside the slice, where only the key can have its colour. */
    private static boolean hasKeyOfGaps(double left, boolean sliced) {
        VolumeScene scene =
                Scenes.of(Scenes.cube(8), (x, y, z) -> x == 4 ? left : 1, OpacityCurve.constant(0))
                        .withCamera(new Camera(new double[] {0, 0, 0}, 0, 0, 2, 0));
        SlicePlane[] planes = {SlicePlane.across(Axis.Y, 0.1)};
        Canvas canvas =
                VolumePicture.draw(
                        Scenes.sliced(scene, sliced ? planes : new SlicePlane[0]), PIXELS, PIXELS);
        for (int i = 0; i < PIXELS * 50; i++) {
            if (canvas.get(i % 50, PIXELS - 1 - i / 50) == Rgb.NO_TISSUE) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theGreyOfSlicesIsExplainedWhereThereIsSome() {
        assertThat(hasKeyOfGaps(Double.NaN, true)).isTrue();
        assertThat(hasKeyOfGaps(1, true)).isFalse();
        assertThat(hasKeyOfGaps(Double.NaN, false)).isFalse();
    }

    @Test
    void everyScaleHasItsBar() {
        Legend flow = new Legend("flow", "m^3/s", ColourMap.MAGMA, 1e-15, 1e-12, true);
        VolumeScene scene = Scenes.lettered(halfAsWide(), Optional.of(flow), false);
        Canvas canvas = VolumePicture.draw(scene, PIXELS, PIXELS);
        assertThat(hasColour(canvas, ColourMap.VIRIDIS.colour(0.9))).isTrue();
        assertThat(hasColour(canvas, ColourMap.MAGMA.colour(0.9))).isTrue();
        VolumeScene plain = Scenes.lettered(halfAsWide(), Optional.empty(), false);
        Canvas without = VolumePicture.draw(plain, PIXELS, PIXELS);
        assertThat(hasColour(without, ColourMap.MAGMA.colour(0.9))).isFalse();
    }
}
