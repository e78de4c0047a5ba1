package org.voxtum.render.volume;

import org.voxtum.grid.Axis;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Rgb;

/**
 * Colours of slices. A line lies where what it divides differs between a pixel and the one to its
 * right or below, on the same plane.
 */
final class SlicePaint {
    /** A plane between two layers of voxels takes the upper one throughout, despite rounding. */
    private static final double NEAREST = 0.501;

    private static final int OUTSIDE = -1;

    private final VolumeScene scene;
    private final Layer layer;
    private final PixelRays rays;
    private final Box box;

    SlicePaint(VolumeScene scene, PixelRays rays) {
        this.scene = scene;
        this.layer = scene.layer();
        this.rays = rays;
        this.box = scene.shown();
    }

    /** Distance of a slice inside the box [m], infinite where the ray misses it. */
    double meeting(Ray ray, SlicePlane plane) {
        double distance = plane.meeting(ray);
        double[] range = {distance, distance};
        box.cut(ray, range);
        boolean before = scene.camera().angle() == 0 || distance > 0;
        return before && range[0] <= range[1] ? distance : Double.POSITIVE_INFINITY;
    }

    /** Colour of a slice in a pixel whose ray meets it. */
    int colour(SlicePlane plane, int x, int y) {
        double[] here = place(plane, x, y);
        double[] right = place(plane, x + 1, y);
        double[] below = place(plane, x, y + 1);
        if (scene.outlines().isPresent() && isOutline(here, right, below)) {
            return scene.outlines().orElseThrow().colour();
        }
        double value = layer.volume().at(here[0], here[1], here[2]);
        if (Double.isNaN(value)) {
            return Rgb.NO_TISSUE;
        }
        int line = contour(plane.contours(), here, right, below);
        return line > 0
                ? ink(line / (plane.contours() + 1.0))
                : layer.transfer().map().colour(layer.transfer().place(value));
    }

    /** Where a pixel's ray meets the plane [voxels]; null where it does not, inside the box. */
    private double[] place(SlicePlane plane, int x, int y) {
        Ray ray = rays.of(x, y);
        double distance = meeting(ray, plane);
        if (distance == Double.POSITIVE_INFINITY) {
            return null;
        }
        double[] at = new double[3];
        for (Axis axis : Axis.values()) {
            double position = ray.at(axis.ordinal(), distance);
            at[axis.ordinal()] = Place.of(layer.volume().grid(), axis, position);
        }
        return at;
    }

    private boolean isOutline(double[] here, double[] right, double[] below) {
        int label = label(here);
        return right != null && label(right) != label || below != null && label(below) != label;
    }

    private int label(double[] at) {
        Labels labels = scene.outlines().orElseThrow().labels();
        VoxelGrid grid = layer.volume().grid();
        return labels.get(
                nearest(at[0], grid.nx()), nearest(at[1], grid.ny()), nearest(at[2], grid.nz()));
    }

    private static int nearest(double place, int count) {
        return Math.max(0, Math.min(count - 1, (int) Math.floor(place + NEAREST)));
    }

    /** Number of the contour that lies here, from 1; 0 where none does. */
    private int contour(int count, double[] here, double[] right, double[] below) {
        int level = level(count, here);
        int first = level(count, right);
        int second = level(count, below);
        boolean line = first != OUTSIDE && first != level || second != OUTSIDE && second != level;
        return line ? Math.max(level, Math.max(first, second)) : 0;
    }

    /** How many contours have less than a place's value. */
    private int level(int count, double[] at) {
        double value = at == null ? Double.NaN : layer.volume().at(at[0], at[1], at[2]);
        if (Double.isNaN(value)) {
            return OUTSIDE;
        }
        double place = Math.max(0, Math.min(1, layer.transfer().place(value)));
        return Math.min(count, (int) (place * (count + 1)));
    }

    /** Black on bright colours, white on dark ones. */
    private int ink(double place) {
        return Rgb.isDark(layer.transfer().map().colour(place)) ? Rgb.WHITE : 0;
    }
}
