package org.voxtum.render.volume;

import java.util.stream.IntStream;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Canvas;

/**
 * Draws a scene on processors, without a graphics library: each pixel's ray goes through the field
 * in steps of the smallest voxel edge, light by light (Levoy 1988, "Display of surfaces from volume
 * data", IEEE CG&A 8(3):29).
 */
public final class RayCaster {
    private static final double DARK = 0.003;
    private static final int NO_VALUE = 0xE879C6;

    private final VolumeScene scene;
    private final PixelRays rays;
    private final Opaque opaque;
    private final Box box;
    private final LookTable looks;
    private final EmptyBlocks blocks;
    private final double step;

    private RayCaster(VolumeScene scene, int width, int height) {
        this.scene = scene;
        VoxelGrid grid = scene.layer().volume().grid();
        rays = new PixelRays(scene.camera(), width, height);
        box = scene.shown();
        opaque = new Opaque(rays, scene.clip());
        step = grid.smallestSpacing();
        looks = new LookTable(scene.layer().transfer(), Box.of(grid).longestEdge(), step);
        blocks = new EmptyBlocks(scene);
    }

    /** The picture, without letters. */
    public static Canvas draw(VolumeScene scene, int width, int height) {
        RayCaster caster = new RayCaster(scene, width, height);
        caster.opaque.draw(scene.tubes());
        Canvas canvas = new Canvas(width, height);
        IntStream.range(0, height).parallel().forEach(y -> caster.row(canvas, y));
        return canvas;
    }

    private void row(Canvas canvas, int y) {
        for (int x = 0; x < rays.width(); x++) {
            canvas.fill(x, y, 1, 1, pixel(x, y));
        }
    }

    private int pixel(int x, int y) {
        Ray ray = rays.of(x, y);
        int pixel = y * rays.width() + x;
        double behind = opaque.depth(pixel);
        int colour = behind < Double.POSITIVE_INFINITY ? opaque.colour(pixel) : scene.background();
        for (SlicePlane plane : scene.planes()) {
            double distance = meeting(ray, plane);
            if (distance < behind) {
                behind = distance;
                colour = slice(ray, distance);
            }
        }
        double[] range = {0, behind};
        if (scene.camera().angle() == 0) {
            range[0] = Double.NEGATIVE_INFINITY;
        }
        box.cut(ray, range);
        if (range[0] < range[1] && scene.layer().volume().hasValues()) {
            RayWalk walk = new RayWalk(scene, looks, blocks, step);
            walk.go(ray, range[0], range[1]);
            return walk.over(colour, DARK);
        }
        return colour;
    }

    /** Distance of a slice inside the box [m], infinite where the ray misses it. */
    private double meeting(Ray ray, SlicePlane plane) {
        double distance = plane.meeting(ray);
        double[] range = {distance, distance};
        box.cut(ray, range);
        boolean before = scene.camera().angle() == 0 || distance > 0;
        return before && range[0] <= range[1] ? distance : Double.POSITIVE_INFINITY;
    }

    private int slice(Ray ray, double distance) {
        double[] at = new double[3];
        for (Axis axis : Axis.values()) {
            at[axis.ordinal()] =
                    Place.of(scene.layer().volume().grid(), axis, ray.at(axis.ordinal(), distance));
        }
        double value = scene.layer().volume().at(at[0], at[1], at[2]);
        return Double.isNaN(value)
                ? NO_VALUE
                : scene.layer().transfer().map().colour(scene.layer().transfer().place(value));
    }
}
