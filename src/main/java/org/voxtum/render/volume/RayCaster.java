package org.voxtum.render.volume;

import java.util.stream.IntStream;
import org.voxtum.render.Canvas;

/**
 * Draws a scene on processors, without a graphics library: each pixel's ray goes through the fields
 * in steps of the smallest voxel edge, light by light (Levoy 1988, "Display of surfaces from volume
 * data", IEEE CG&A 8(3):29).
 *
 * <p>Of two layers the first holds back its part of each step's light, then the second its part of
 * the rest. Where the largest values are to be seen, the second layer's covers the first's by half
 * its place on its scale, and all that is there where the first has no value.
 */
public final class RayCaster {
    private static final double DARK = 0.003;

    private final VolumeScene scene;
    private final PixelRays rays;
    private final Opaque opaque;
    private final SlicePaint slices;
    private final Box box;
    private final LayerLook[] looks;
    private final EmptyBlocks blocks;
    private final double step;

    private RayCaster(VolumeScene scene, int width, int height) {
        this.scene = scene;
        rays = new PixelRays(scene.camera(), width, height);
        box = scene.shown();
        opaque = new Opaque(rays, scene.clip());
        slices = new SlicePaint(scene, rays);
        step = scene.layer().volume().grid().smallestSpacing();
        looks =
                scene.layers().stream()
                        .map(layer -> new LayerLook(layer, step))
                        .toArray(LayerLook[]::new);
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
        SlicePlane seen = null;
        for (SlicePlane plane : scene.planes()) {
            double distance = slices.meeting(ray, plane);
            if (distance < behind) {
                behind = distance;
                seen = plane;
            }
        }
        colour = seen == null ? colour : slices.colour(seen, x, y);
        double[] range = {0, behind};
        if (scene.camera().angle() == 0) {
            range[0] = Double.NEGATIVE_INFINITY;
        }
        box.cut(ray, range);
        if (range[0] < range[1]) {
            RayWalk walk = new RayWalk(scene, looks, blocks, step);
            walk.go(ray, range[0], range[1]);
            return walk.over(colour, DARK);
        }
        return colour;
    }
}
