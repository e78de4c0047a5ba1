package org.voxtum.render.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Canvas;
import org.voxtum.render.ColourMap;
import org.voxtum.render.Rgb;
import org.voxtum.render.Tube;

/** Pictures whose pixels are known beforehand. */
class RayCasterTest {
    private static final double RADIUS = 0.35;
    private static final int PIXELS = 200;

    /** 1 in a ball, nothing outside. */
    private static VolumeScene ball(int edge, OpacityCurve opacity) {
        VoxelGrid grid = Scenes.cube(edge);
        return Scenes.of(
                grid, (x, y, z) -> Scenes.radius(grid, x, y, z) < RADIUS ? 1 : Double.NaN, opacity);
    }

    /** Part of the colour of value 1 that reaches a pixel, by the strongest of its parts. */
    private static double intensity(Canvas canvas, int x, int y) {
        int full = ColourMap.VIRIDIS.colour(1);
        return Rgb.red(canvas.get(x, y)) / (double) Rgb.red(full);
    }

    @Test
    void aBallHasItsSilhouette() {
        Canvas canvas = RayCaster.draw(ball(96, OpacityCurve.constant(0.9)), PIXELS, PIXELS);
        int covered = 0;
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                covered += intensity(canvas, x, y) > 0.5 ? 1 : 0;
            }
        }
        double expected = Math.PI * RADIUS * RADIUS * PIXELS * PIXELS;
        assertThat(covered / expected).isCloseTo(1, within(0.01));
    }

    /** I = 1 - exp(-a s) through the middle of a box of which all is 1. */
    @ParameterizedTest
    @CsvSource({"0.05", "0.1", "0.2"})
    void aKnownLengthHoldsBackItsPart(double opacity) {
        VolumeScene scene =
                Scenes.of(Scenes.cube(64), (x, y, z) -> 1, OpacityCurve.constant(opacity));
        Canvas canvas = RayCaster.draw(scene, PIXELS, PIXELS);
        double expected = 1 - Math.pow(1 - opacity, 20); // twenty twentieths of the edge
        assertThat(intensity(canvas, PIXELS / 2, PIXELS / 2)).isCloseTo(expected, within(0.01));
    }

    /** The chord of a ball at distance b from its middle is 2 sqrt(R^2 - b^2). */
    @Test
    void aBallHoldsBackByItsChord() {
        double opacity = 0.08;
        Canvas canvas = RayCaster.draw(ball(160, OpacityCurve.constant(opacity)), PIXELS, PIXELS);
        for (int aside : new int[] {0, 20, 40, 55}) {
            double b = (aside + 0.5) / PIXELS;
            double chord = 2 * Math.sqrt(RADIUS * RADIUS - b * b);
            double expected = 1 - Math.pow(1 - opacity, 20 * chord);
            assertThat(intensity(canvas, PIXELS / 2 + aside, PIXELS / 2))
                    .as("aside %d", aside)
                    .isCloseTo(expected, within(0.01));
        }
    }

    /**
     * A letter L at the corner (x, z) = (least, least) of the plane y, of which it has a thick foot
     * along x: seen along y it stands upright.
     */
    private static boolean letter(double right, double up) {
        boolean stem = right > -0.4 && right < -0.2 && up > -0.4 && up < 0.4;
        boolean foot = right > -0.4 && right < 0.2 && up > -0.4 && up < -0.2;
        return stem || foot;
    }

    /** From the front x is right and z up; from the right y and z; from above x and y. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0, 2", "90, 0, 1, 2", "0, 90, 0, 1"})
    void lettersStandUpright(double azimuth, double elevation, int right, int up) {
        VoxelGrid grid = Scenes.cube(40);
        VolumeScene scene =
                Scenes.of(
                        grid,
                        (x, y, z) -> {
                            double[] at = {grid.centreX(x), grid.centreY(y), grid.centreZ(z)};
                            return letter(at[right], at[up]) ? 1 : 0;
                        },
                        OpacityCurve.ramp(0.9));
        Canvas canvas = RayCaster.draw(Scenes.from(scene, azimuth, elevation), PIXELS, PIXELS);
        for (double r = -0.45; r < 0.5; r += 0.1) {
            for (double u = -0.45; u < 0.5; u += 0.1) {
                int x = (int) (PIXELS * (0.5 + r));
                int y = (int) (PIXELS * (0.5 - u));
                assertThat(intensity(canvas, x, y) > 0.5)
                        .as("right %.2f, up %.2f", r, u)
                        .isEqualTo(letter(r, u));
            }
        }
    }

    @Test
    void theLargestValueIsSeenWhereThatIsAskedFor() {
        VoxelGrid grid = Scenes.cube(32);
        VolumeScene scene =
                Scenes.of(
                        grid,
                        (x, y, z) -> y > 18 && y < 22 ? 0.75 : 0.25,
                        OpacityCurve.constant(0));
        VolumeScene maximum =
                Scenes.with(
                        scene,
                        VolumeScene.Mode.MAXIMUM,
                        List.of(),
                        List.of(),
                        Box.of(grid),
                        List.of());
        int seen = RayCaster.draw(maximum, PIXELS, PIXELS).get(100, 100);
        int expected = ColourMap.VIRIDIS.colour(0.75);
        assertThat(Math.abs(Rgb.green(seen) - Rgb.green(expected))).isLessThan(6);
    }

    @Test
    void aSliceShowsTheFieldThereAndClipsHideIt() {
        VoxelGrid grid = Scenes.cube(32);
        VolumeScene scene =
                Scenes.of(grid, (x, y, z) -> grid.centreX(x) + 0.5, OpacityCurve.constant(0));
        List<SlicePlane> planes = List.of(SlicePlane.across(Axis.Y, 0.1));
        Box right = new Box(new double[] {0, -1, -1}, new double[] {1, 1, 1});
        VolumeScene sliced =
                Scenes.with(scene, VolumeScene.Mode.NONE, List.of(), planes, right, List.of());
        Canvas canvas = RayCaster.draw(sliced, PIXELS, PIXELS);
        assertThat(canvas.get(50, 100)).isEqualTo(Scenes.BLACK);
        int expected = ColourMap.VIRIDIS.colour(150.5 / PIXELS);
        assertThat(canvas.get(150, 100)).isEqualTo(expected);
    }

    @Test
    void aVesselHidesWhatIsBehindIt() {
        VolumeScene scene = Scenes.of(Scenes.cube(16), (x, y, z) -> 0, OpacityCurve.constant(0));
        Tube tube = new Tube(-0.4, 0, 0, 0.4, 0, 0, 0.1, true);
        VolumeScene with =
                Scenes.with(
                        scene,
                        VolumeScene.Mode.ABSORPTION,
                        List.of(),
                        List.of(),
                        scene.clip(),
                        List.of(PaintedTube.byPerfusion(tube)));
        Canvas canvas = RayCaster.draw(with, PIXELS, PIXELS);
        int covered = 0;
        for (int y = 0; y < PIXELS; y++) {
            covered += canvas.get(100, y) == Scenes.BLACK ? 0 : 1;
        }
        assertThat(covered).isEqualTo(20); // a tenth of the height
        assertThat(canvas.get(5, 100)).isEqualTo(Scenes.BLACK);
    }

    /** Seen along y, the tube's middle faces the eye and has its full colour. */
    @Test
    void aVesselHasTheColourItIsPaintedIn() {
        VolumeScene scene = Scenes.of(Scenes.cube(16), (x, y, z) -> 0, OpacityCurve.constant(0));
        Tube tube = new Tube(-0.4, 0, 0, 0.4, 0, 0, 0.2, false);
        VolumeScene with =
                Scenes.with(
                        scene,
                        VolumeScene.Mode.NONE,
                        List.of(),
                        List.of(),
                        scene.clip(),
                        List.of(new PaintedTube(tube, 0x20E040)));
        int seen = RayCaster.draw(with, PIXELS, PIXELS).get(100, 100);
        // half a pixel aside of a radius of 20: the cosine is off by 3e-4, less than one in 255
        assertThat(Math.abs(Rgb.red(seen) - 0x20)).isLessThanOrEqualTo(1);
        assertThat(Math.abs(Rgb.green(seen) - 0xE0)).isLessThanOrEqualTo(1);
        assertThat(Math.abs(Rgb.blue(seen) - 0x40)).isLessThanOrEqualTo(1);
    }

    @Test
    void aFrontIsSeenWhereTheFieldHasItsValue() {
        VoxelGrid grid = Scenes.cube(48);
        VolumeScene scene =
                Scenes.of(
                        grid,
                        (x, y, z) -> RADIUS - Scenes.radius(grid, x, y, z),
                        OpacityCurve.constant(0));
        VolumeScene front =
                Scenes.with(
                        scene,
                        VolumeScene.Mode.NONE,
                        List.of(new VolumeScene.FrontSurface(0, 0xFF0000, 1)),
                        List.of(),
                        scene.clip(),
                        List.of());
        Canvas canvas = RayCaster.draw(front, PIXELS, PIXELS);
        int covered = 0;
        for (int i = 0; i < PIXELS * PIXELS; i++) {
            covered += canvas.get(i % PIXELS, i / PIXELS) == Scenes.BLACK ? 0 : 1;
        }
        double expected = Math.PI * RADIUS * RADIUS * PIXELS * PIXELS;
        assertThat(covered / expected).isCloseTo(1, within(0.01));
        assertThat(Rgb.red(canvas.get(100, 100))).isGreaterThan(245);
    }
}
