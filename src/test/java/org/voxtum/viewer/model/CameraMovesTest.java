package org.voxtum.viewer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.voxtum.render.volume.Camera;

/** How pointers move cameras. */
class CameraMovesTest {
    private static final double ROUNDING = 1e-12;
    private static final Camera CAMERA = new Camera(new double[] {1, 2, 3}, 20, 35, 2, 28);

    /** Right, up and ahead of the middle of the picture. */
    private static double[] seen(Camera camera, double[] place) {
        double[][] axes = {camera.right(), camera.up(), camera.forward()};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int axis = 0; axis < 3; axis++) {
                seen[i] += axes[i][axis] * (place[axis] - camera.target()[axis]);
            }
        }
        return seen;
    }

    @Test
    void turningKeepsThePivotWhereItIsInThePicture() {
        double[] pivot = {1.3, 1.8, 3.4};
        Camera turned = CameraMoves.turned(CAMERA, pivot, 0.3, -0.2);
        assertThat(turned.azimuth()).isNotEqualTo(CAMERA.azimuth());
        assertThat(seen(turned, pivot)).containsExactly(seen(CAMERA, pivot), within(ROUNDING));
    }

    @Test
    void whatIsUnderTheWheelStaysUnderIt() {
        Camera nearer = CameraMoves.zoomed(CAMERA, 0.5, 0.25, -0.1);
        double[] place = CAMERA.target();
        for (int axis = 0; axis < 3; axis++) {
            place[axis] += 0.25 * 2 * CAMERA.right()[axis] - 0.1 * 2 * CAMERA.up()[axis];
        }
        double[] seen = seen(nearer, place);
        assertThat(nearer.width()).isEqualTo(1);
        assertThat(seen[0] / nearer.width()).isCloseTo(0.25, within(ROUNDING));
        assertThat(seen[1] / nearer.width()).isCloseTo(-0.1, within(ROUNDING));
    }

    @Test
    void whatIsDraggedFollowsThePointer() {
        Camera moved = CameraMoves.moved(CAMERA, 0.2, 0.1);
        double[] seen = seen(moved, CAMERA.target());
        assertThat(seen[0] / moved.width()).isCloseTo(0.2, within(ROUNDING));
        assertThat(seen[1] / moved.width()).isCloseTo(-0.1, within(ROUNDING));
    }

    @Test
    void noCameraStandsOnItsHead() {
        double[] pivot = CAMERA.target();
        assertThat(CameraMoves.turned(CAMERA, pivot, 0, 5).elevation()).isEqualTo(90);
        assertThat(CameraMoves.turned(CAMERA, pivot, 0, -5).elevation()).isEqualTo(-90);
    }
}
