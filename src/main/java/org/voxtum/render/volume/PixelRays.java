package org.voxtum.render.volume;

import org.voxtum.render.Tube;

/**
 * The rays of a picture's pixels.
 *
 * @param camera where it is seen from
 * @param width pixels along x
 * @param height pixels along y
 */
record PixelRays(Camera camera, int width, int height) {
    /** The ray through the middle of a pixel; y counts downwards. */
    Ray of(int x, int y) {
        double shorter = Math.min(width, height);
        return Ray.of(
                camera, (x + 0.5 - width / 2.0) / shorter, (height / 2.0 - y - 0.5) / shorter);
    }

    /** Whether they have one direction, and no eye from which they come. */
    boolean areParallel() {
        return camera.angle() == 0;
    }

    /** Edge of a pixel at the target [m]. */
    double pixel() {
        return camera.width() / Math.min(width, height);
    }

    /** Pixels that a tube may cover: left, top, and one beyond right and bottom. */
    int[] window(Tube tube, double reach) {
        double[] a = pixel(tube.x0(), tube.y0(), tube.z0());
        double[] b = pixel(tube.x1(), tube.y1(), tube.z1());
        if (a == null || b == null) {
            return new int[] {0, 0, width, height};
        }
        double around = 2 + 1.5 * reach * Math.max(a[2], b[2]);
        return new int[] {
            hold(Math.min(a[0], b[0]) - around, width),
            hold(Math.min(a[1], b[1]) - around, height),
            hold(Math.max(a[0], b[0]) + around + 1, width),
            hold(Math.max(a[1], b[1]) + around + 1, height)
        };
    }

    private static int hold(double at, int most) {
        return (int) Math.max(0, Math.min(most, Math.floor(at)));
    }

    /** Place of a point in the picture and pixels a metre there; null where it is not before it. */
    double[] pixel(double x, double y, double z) {
        double[] target = camera.target();
        double[] from = {x - target[0], y - target[1], z - target[2]};
        double ahead = dot(from, camera.forward()) + camera.distance();
        double scale = camera.angle() == 0 ? 1 : camera.distance() / ahead;
        if (!(scale > 0)) {
            return null;
        }
        double shorter = Math.min(width, height);
        double pixels = shorter / camera.width() * scale;
        return new double[] {
            width / 2.0 + dot(from, camera.right()) * pixels,
            height / 2.0 - dot(from, camera.up()) * pixels,
            pixels
        };
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
