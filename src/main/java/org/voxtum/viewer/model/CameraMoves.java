package org.voxtum.viewer.model;

import org.voxtum.render.volume.Camera;

/** How a pointer moves a camera; lengths on the screen are parts of the picture's shorter side. */
public final class CameraMoves {
    private static final double DEGREES_A_SIDE = 220;
    private static final double STEEPEST = 90;

    private CameraMoves() {}

    /**
     * Turns about a place that stays where it is in the picture.
     *
     * @param pivot place [m]
     * @param right way of the pointer
     * @param down way of the pointer
     */
    public static Camera turned(Camera camera, double[] pivot, double right, double down) {
        double azimuth = camera.azimuth() - DEGREES_A_SIDE * right;
        double elevation = camera.elevation() + DEGREES_A_SIDE * down;
        Camera turned =
                camera.from(
                        Math.IEEEremainder(azimuth, 360),
                        Math.max(-STEEPEST, Math.min(STEEPEST, elevation)));
        double[] away = minus(camera.target(), pivot);
        double[] target = pivot.clone();
        add(target, dot(away, camera.right()), turned.right());
        add(target, dot(away, camera.up()), turned.up());
        add(target, dot(away, camera.forward()), turned.forward());
        return at(turned, target);
    }

    /** Moves aside: what is shown follows the pointer. */
    public static Camera moved(Camera camera, double right, double down) {
        double[] target = camera.target();
        add(target, -right * camera.width(), camera.right());
        add(target, down * camera.width(), camera.up());
        return at(camera, target);
    }

    /**
     * Comes nearer or goes away; what is shown at a place of the picture stays there.
     *
     * @param factor of the width that is seen; below 1 comes nearer
     * @param right place in the picture, from its middle
     * @param up place in the picture, from its middle
     */
    public static Camera zoomed(Camera camera, double factor, double right, double up) {
        double[] target = camera.target();
        double by = (1 - factor) * camera.width();
        add(target, right * by, camera.right());
        add(target, up * by, camera.up());
        return new Camera(
                target,
                camera.azimuth(),
                camera.elevation(),
                camera.width() * factor,
                camera.angle());
    }

    /** With another place in the middle. */
    public static Camera at(Camera camera, double[] target) {
        return new Camera(
                target, camera.azimuth(), camera.elevation(), camera.width(), camera.angle());
    }

    private static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static void add(double[] to, double times, double[] direction) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * direction[i];
        }
    }
}
