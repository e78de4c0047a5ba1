package org.voxtum.render.volume;

import java.util.Arrays;
import java.util.Objects;
import org.voxtum.grid.VoxelGrid;

/**
 * Where a picture is taken from. z is up; azimuth 0 looks along y, 90 against x: with azimuth 0 and
 * elevation 0 x points right and z up, with elevation 90 one looks down, x right and y up.
 *
 * @param target what is in the middle [m], three numbers
 * @param azimuth angle about z [degrees]
 * @param elevation angle above the xy plane, -90 to 90 [degrees]
 * @param width what the picture's shorter side shows at the target [m]
 * @param angle of view across that side [degrees]; 0 for parallel rays
 */
public record Camera(
        double[] target, double azimuth, double elevation, double width, double angle) {
    private static final double AROUND_BOX = 1.08;

    /** Angle of view that is usual [degrees]. */
    public static final double USUAL_ANGLE = 28;

    /** Copies the target and checks the rest. */
    public Camera {
        target = target.clone();
        if (!(width > 0 && elevation >= -90 && elevation <= 90 && angle >= 0 && angle < 150)) {
            throw new IllegalArgumentException(
                    "camera: width " + width + " m, elevation " + elevation + ", angle " + angle);
        }
    }

    /** The whole box, seen from one of its corners. */
    public static Camera ofBox(VoxelGrid grid) {
        double[] size = Box.of(grid).size();
        double diagonal = Math.sqrt(size[0] * size[0] + size[1] * size[1] + size[2] * size[2]);
        return new Camera(Box.of(grid).centre(), -30, 25, AROUND_BOX * diagonal, USUAL_ANGLE);
    }

    @Override
    public double[] target() {
        return target.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Camera camera
                && Arrays.equals(target, camera.target)
                && azimuth == camera.azimuth
                && elevation == camera.elevation
                && width == camera.width
                && angle == camera.angle;
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(target), azimuth, elevation, width, angle);
    }

    /** The same from another direction. */
    public Camera from(double newAzimuth, double newElevation) {
        return new Camera(target, newAzimuth, newElevation, width, angle);
    }

    /** Direction of view, of length 1. */
    public double[] forward() {
        double a = Math.toRadians(azimuth);
        double e = Math.toRadians(elevation);
        return new double[] {-Math.sin(a) * Math.cos(e), Math.cos(a) * Math.cos(e), -Math.sin(e)};
    }

    /** What points right in the picture. */
    public double[] right() {
        double a = Math.toRadians(azimuth);
        return new double[] {Math.cos(a), Math.sin(a), 0};
    }

    /** What points up in the picture. */
    public double[] up() {
        double a = Math.toRadians(azimuth);
        double e = Math.toRadians(elevation);
        return new double[] {-Math.sin(a) * Math.sin(e), Math.cos(a) * Math.sin(e), Math.cos(e)};
    }

    /** Distance of the eye from the target [m]; of parallel rays, where they begin. */
    public double distance() {
        return angle == 0 ? 0 : width / 2 / Math.tan(Math.toRadians(angle) / 2);
    }
}
