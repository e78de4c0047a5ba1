package org.voxtum.render.volume;

import java.util.Optional;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;

/**
 * What a pixel of a picture shows most of: a vessel, a slice, a front, or the place in the field
 * from which half of the pixel's light comes.
 */
public final class Sight {
    private static final double LEAST_SEEN = 0.02;

    private final VolumeScene scene;
    private final Box box;
    private final double step;

    private Sight(VolumeScene scene) {
        this.scene = scene;
        this.box = scene.shown();
        this.step = scene.layer().volume().grid().smallestSpacing();
    }

    /**
     * The place that a pixel shows.
     *
     * @param width pixels of the picture along x
     * @param height pixels along y
     * @param x pixel from the left
     * @param y pixel from above
     * @return a place [m], or nothing where the background is seen
     */
    public static Optional<double[]> at(
            VolumeScene scene, int width, int height, double x, double y) {
        PixelRays rays = new PixelRays(scene.camera(), width, height);
        Ray ray = rays.of((int) Math.floor(x), (int) Math.floor(y));
        double distance = new Sight(scene).distance(ray, rays.pixel());
        return Double.isFinite(distance)
                ? Optional.of(
                        new double[] {
                            ray.at(0, distance), ray.at(1, distance), ray.at(2, distance)
                        })
                : Optional.empty();
    }

    private double distance(Ray ray, double pixel) {
        boolean parallel = scene.camera().angle() == 0;
        double solid = Math.min(tube(ray, pixel, parallel), slice(ray, parallel));
        double[] range = {parallel ? Double.NEGATIVE_INFINITY : 0, solid};
        box.cut(ray, range);
        boolean seen = range[0] < range[1] && scene.layer().volume().hasValues();
        double inField = seen ? field(ray, range[0], range[1]) : Double.NaN;
        return Double.isNaN(inField) ? solid : inField;
    }

    private double tube(Ray ray, double pixel, boolean parallel) {
        double nearest = Double.POSITIVE_INFINITY;
        for (PaintedTube painted : scene.tubes()) {
            double reach = Math.max(painted.tube().diameter() / 2, pixel);
            double[] hit = Capsule.hit(ray, painted.tube(), reach);
            if (hit != null && (parallel || hit[0] > 0) && isInside(scene.clip(), ray, hit[0])) {
                nearest = Math.min(nearest, hit[0]);
            }
        }
        return nearest;
    }

    private double slice(Ray ray, boolean parallel) {
        double nearest = Double.POSITIVE_INFINITY;
        for (SlicePlane plane : scene.planes()) {
            double distance = plane.meeting(ray);
            if ((parallel || distance > 0) && isInside(box, ray, distance)) {
                nearest = Math.min(nearest, distance);
            }
        }
        return nearest;
    }

    private static boolean isInside(Box box, Ray ray, double distance) {
        double[] range = {distance, distance};
        box.cut(ray, range);
        return range[0] <= range[1];
    }

    /**
     * Where half of the light that the field gives is gathered; NaN where it gives next to none.
     */
    private double field(Ray ray, double from, double to) {
        int count = (int) Math.ceil((to - from) / step);
        double[] gathered = new double[count + 1];
        double passing = 1;
        double largest = Double.NEGATIVE_INFINITY;
        int ofLargest = -1;
        for (int i = 0; i < count; i++) {
            double value = value(ray, from + (i + 0.5) * step);
            double opacity = Double.isNaN(value) ? 0 : opacity(value);
            gathered[i + 1] = gathered[i] + passing * opacity;
            passing *= 1 - opacity;
            if (value > largest) {
                largest = value;
                ofLargest = i;
            }
        }
        if (scene.mode() == VolumeScene.Mode.MAXIMUM) {
            return ofLargest < 0 ? Double.NaN : from + (ofLargest + 0.5) * step;
        }
        return half(gathered, from);
    }

    private double half(double[] gathered, double from) {
        double all = gathered[gathered.length - 1];
        if (all < LEAST_SEEN) {
            return Double.NaN;
        }
        int at = 0;
        while (gathered[at + 1] < all / 2) {
            at++;
        }
        return from + (at + 0.5) * step;
    }

    private double value(Ray ray, double distance) {
        VoxelGrid grid = scene.layer().volume().grid();
        double[] at = new double[3];
        for (Axis axis : Axis.values()) {
            at[axis.ordinal()] = Place.of(grid, axis, ray.at(axis.ordinal(), distance));
        }
        return scene.layer().volume().at(at[0], at[1], at[2]);
    }

    private double opacity(double value) {
        Transfer transfer = scene.layer().transfer();
        if (scene.mode() != VolumeScene.Mode.ABSORPTION) {
            return 0;
        }
        double longest = Box.of(scene.layer().volume().grid()).longestEdge();
        double absorption = transfer.opacity().absorption(transfer.place(value), longest);
        return -Math.expm1(-absorption * step);
    }
}
