package org.voxtum.render.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Tube;

/** Places that pixels show. */
class SightTest {
    private static final int PIXELS = 100;
    private static final VoxelGrid GRID = Scenes.cube(40);
    private static final double ROUNDING = 1e-12;

    private static VolumeScene scene(
            VolumeScene.Mode mode, List<SlicePlane> planes, List<PaintedTube> tubes) {
        VolumeScene ball =
                Scenes.of(
                        GRID,
                        (x, y, z) -> Scenes.radius(GRID, x, y, z) < 0.3 ? 1 : 0,
                        OpacityCurve.ramp(0.9));
        return Scenes.with(ball, mode, List.of(), planes, Box.of(GRID), tubes);
    }

    /** Seen along y, pixel (x, y) is at ((x + 1/2) / 100 - 1/2, 1/2 - (y + 1/2) / 100). */
    @Test
    void aSliceIsSeenWhereTheRayMeetsIt() {
        VolumeScene sliced =
                scene(VolumeScene.Mode.NONE, List.of(SlicePlane.across(Axis.Y, 0.125)), List.of());
        double[] place = Sight.at(sliced, PIXELS, PIXELS, 70.2, 20.9).orElseThrow();
        assertThat(place).containsExactly(new double[] {0.205, 0.125, 0.295}, within(ROUNDING));
    }

    /** A vessel of radius 0.1 about the x axis, before the ball's middle. */
    @Test
    void aVesselHidesWhatIsBehind() {
        Tube tube = new Tube(-0.4, -0.35, 0, 0.4, -0.35, 0, 0.2, true);
        VolumeScene scene =
                scene(
                        VolumeScene.Mode.NONE,
                        List.of(SlicePlane.across(Axis.Y, 0)),
                        List.of(PaintedTube.byPerfusion(tube)));
        double[] place = Sight.at(scene, PIXELS, PIXELS, 50, 50).orElseThrow();
        assertThat(Math.hypot(place[1] + 0.35, place[2])).isCloseTo(0.1, within(ROUNDING));
    }

    /** Half the light of an almost opaque ball comes from close below its surface. */
    @Test
    void anOpaqueBallIsSeenAtItsSurface() {
        VolumeScene ball = scene(VolumeScene.Mode.ABSORPTION, List.of(), List.of());
        double[] place = Sight.at(ball, PIXELS, PIXELS, 50, 50).orElseThrow();
        double reach = Math.log(2) / -Math.log(0.1) / 20; // half of what 0.9 a twentieth holds back
        double voxel = 1.0 / 40;
        assertThat(place[1]).isCloseTo(-0.3 + reach, within(2 * voxel));
    }

    @Test
    void whereNothingIsSeenThereIsNoPlace() {
        VolumeScene ball = scene(VolumeScene.Mode.ABSORPTION, List.of(), List.of());
        assertThat(Sight.at(ball, PIXELS, PIXELS, 3, 3)).isEmpty();
    }
}
