package org.voxtum.render.volume;

import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Rgb;

/** One ray through the fields: what it has gathered, and how much light still comes from behind. */
final class RayWalk {
    private static final double OPAQUE = 0.003;
    private static final double SECOND_COVERS = 0.5;

    private final VolumeScene scene;
    private final LayerLook[] looks;
    private final EmptyBlocks blocks;
    private final boolean hasFronts;
    private final double step;
    private final double[] light = new double[3];
    private final double[] start = new double[3];
    private final double[] ahead = new double[3];
    private double passing = 1;
    private final double[] largest = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

    RayWalk(VolumeScene scene, LayerLook[] looks, EmptyBlocks blocks, double step) {
        this.scene = scene;
        this.looks = looks;
        this.blocks = blocks;
        this.hasFronts = !scene.surfaces().isEmpty();
        this.step = step;
    }

    /** Goes from one distance to another [m]. */
    void go(Ray ray, double from, double to) {
        VoxelGrid grid = scene.layer().volume().grid();
        for (Axis axis : Axis.values()) {
            int i = axis.ordinal();
            start[i] = Place.of(grid, axis, ray.at(i, from));
            ahead[i] = ray.direction(i) / grid.spacing(axis);
        }
        double steps = (to - from) / step;
        int count = (int) steps;
        double before = Double.NaN;
        int i = 0;
        while (i < count && passing > OPAQUE) {
            double s = (i + 0.5) * step;
            int end = Math.min(count, i + leap(s));
            if (blocks.isEmpty(at(0, s), at(1, s), at(2, s))) {
                before = Double.NaN;
                i = end;
            }
            for (; i < end && passing > OPAQUE; i++) {
                before = look((i + 0.5) * step, 1, before);
            }
        }
        if (steps > count && passing > OPAQUE) {
            look((count + steps) / 2 * step, steps - count, before);
        }
    }

    /**
     * Adds what is at a distance; gives the first layer's value there, NaN where there is none.
     *
     * @param share of a whole step that it stands for
     */
    private double look(double s, double share, double before) {
        double x = at(0, s);
        double y = at(1, s);
        double z = at(2, s);
        double value = looks[0].value(x, y, z);
        if (hasFronts) {
            fronts(before, value, s);
        }
        gather(0, value, share, s);
        if (looks.length > 1) {
            gather(1, looks[1].value(x, y, z), share, s);
        }
        return value;
    }

    private double at(int axis, double distance) {
        return start[axis] + distance * ahead[axis];
    }

    /** Steps until a block is left. */
    private int leap(double s) {
        double leave = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < 3; axis++) {
            double place = at(axis, s) + 0.5;
            double low = Math.floor(place / EmptyBlocks.EDGE) * EmptyBlocks.EDGE;
            double border = ahead[axis] > 0 ? low + EmptyBlocks.EDGE : low;
            if (ahead[axis] != 0) {
                leave = Math.min(leave, (border - place) / ahead[axis]);
            }
        }
        return leave < Double.POSITIVE_INFINITY ? Math.max(1, (int) Math.ceil(leave / step)) : 1;
    }

    private void gather(int layer, double value, double share, double s) {
        if (Double.isNaN(value)) {
            return;
        }
        double place = looks[layer].place(value);
        if (scene.mode() == VolumeScene.Mode.MAXIMUM) {
            largest[layer] = Math.max(place, largest[layer]);
        } else if (scene.mode() == VolumeScene.Mode.ABSORPTION) {
            absorb(looks[layer], LookTable.index(place), share, s);
        }
    }

    private void absorb(LayerLook look, int index, double share, double s) {
        double whole = look.table().heldBack(index);
        double part = share == 1 ? whole : 1 - Math.pow(1 - whole, share);
        if (part > 0) {
            double shade = scene.lit() ? shade(look, s) : 1;
            look.table().add(index, passing * part * shade, light);
            passing *= 1 - part;
        }
    }

    /** Fronts that were crossed since the sample before. */
    private void fronts(double before, double value, double s) {
        for (VolumeScene.FrontSurface front : scene.surfaces()) {
            double a = before - front.value();
            double b = value - front.value();
            if (a < 0 && b >= 0 || a >= 0 && b < 0) {
                double shade = shade(looks[0], s - step * b / (b - a));
                double weight = passing * front.opacity() * shade;
                light[0] += weight * Rgb.red(front.colour());
                light[1] += weight * Rgb.green(front.colour());
                light[2] += weight * Rgb.blue(front.colour());
                passing *= 1 - front.opacity();
            }
        }
    }

    private double shade(LayerLook look, double s) {
        return look.shade(at(0, s), at(1, s), at(2, s), ahead);
    }

    /** The colour with what is behind; a ray that let hardly anything through hides it. */
    int over(int behind, double dark) {
        seeLargest();
        double rest = passing <= dark ? 0 : passing;
        double full = rest == 0 && passing > 0 ? 1 / (1 - passing) : 1;
        return Rgb.of(
                part(light[0] * full + rest * Rgb.red(behind)),
                part(light[1] * full + rest * Rgb.green(behind)),
                part(light[2] * full + rest * Rgb.blue(behind)));
    }

    /** The largest values of the layers, the second's over the first's. */
    private void seeLargest() {
        boolean first = largest[0] > Double.NEGATIVE_INFINITY;
        boolean second = largest[1] > Double.NEGATIVE_INFINITY;
        if (second) {
            double covered = first ? SECOND_COVERS * Math.max(0, Math.min(1, largest[1])) : 1;
            looks[1].table().add(LookTable.index(largest[1]), passing * covered, light);
            passing *= 1 - covered;
        }
        if (first) {
            looks[0].table().add(LookTable.index(largest[0]), passing, light);
        }
        passing = first || second ? 0 : passing;
    }

    private static int part(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
