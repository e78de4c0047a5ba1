package org.voxtum.render.volume;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.voxtum.render.Rgb;
import org.voxtum.render.Tube;

/** Vessels as solid tubes with round ends: their colour and distance in each pixel. */
final class Opaque {
    private static final double AMBIENT = 0.35;
    private static final double THINNEST = 0.7;

    private final PixelRays rays;
    private final Box clip;
    private final double[] depth;
    private final int[] colour;

    Opaque(PixelRays rays, Box clip) {
        this.rays = rays;
        this.clip = clip;
        depth = new double[rays.width() * rays.height()];
        colour = new int[depth.length];
        Arrays.fill(depth, Double.POSITIVE_INFINITY);
    }

    /** Distance of the first tube in a pixel [m]; infinite where there is none. */
    double depth(int pixel) {
        return depth[pixel];
    }

    /** Its colour. */
    int colour(int pixel) {
        return colour[pixel];
    }

    void draw(Iterable<PaintedTube> tubes) {
        for (PaintedTube tube : tubes) {
            int[] window = rays.window(tube.tube(), reach(tube.tube()));
            IntStream.range(window[1], window[3]).parallel().forEach(y -> row(tube, window, y));
        }
    }

    /** Radius [m]; thin vessels stay visible. */
    private double reach(Tube tube) {
        return Math.max(tube.diameter() / 2, THINNEST * rays.pixel());
    }

    private void row(PaintedTube tube, int[] window, int y) {
        double reach = reach(tube.tube());
        for (int x = window[0]; x < window[2]; x++) {
            Ray ray = rays.of(x, y);
            double[] hit = Capsule.hit(ray, tube.tube(), reach);
            int pixel = y * rays.width() + x;
            boolean ahead = hit != null && (rays.areParallel() || hit[0] > 0);
            if (ahead && hit[0] < depth[pixel] && isInside(ray, hit[0])) {
                depth[pixel] = hit[0];
                colour[pixel] = Rgb.cover(0, tube.colour(), AMBIENT + (1 - AMBIENT) * hit[1]);
            }
        }
    }

    private boolean isInside(Ray ray, double distance) {
        double[] range = {distance, distance};
        clip.cut(ray, range);
        return range[0] <= range[1];
    }
}
