package org.voxtum.render.volume;

import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Rgb;

/** One ray through a field: what it has gathered, and how much light still comes from behind. */
final class RayWalk {
    private static final double AMBIENT = 0.4;
    private static final double SLOPE_REACH = 0.6;
    private static final double OPAQUE = 0.003;

    private final VolumeScene scene;
    private final LookTable looks;
    private final EmptyBlocks blocks;
    private final double step;
    private final double[] light = new double[3];
    private final double[] sample = new double[2];
    private final double[] start = new double[3];
    private final double[] ahead = new double[3];
    private double passing = 1;
    private double largest = Double.NEGATIVE_INFINITY;

    RayWalk(VolumeScene scene, LookTable looks, EmptyBlocks blocks, double step) {
        this.scene = scene;
        this.looks = looks;
        this.blocks = blocks;
        this.step = step;
    }

    /** Goes from one distance to another [m]. */
    void go(Ray ray, double from, double to) {
        VoxelGrid grid = scene.volume().grid();
        for (Axis axis : Axis.values()) {
            int i = axis.ordinal();
            start[i] = Place.of(grid, axis, ray.at(i, from));
            ahead[i] = ray.direction(i) / grid.spacing(axis);
        }
        int count = Math.max(1, (int) Math.ceil((to - from) / step));
        double length = (to - from) / count;
        double before = Double.NaN;
        int i = 0;
        while (i < count && passing > OPAQUE) {
            double s = (i + 0.5) * length;
            if (blocks.isEmpty(at(0, s), at(1, s), at(2, s))) {
                i += leap(s, length);
                before = Double.NaN;
                continue;
            }
            take(s);
            double value = sample[1] >= Volume.BORDER ? sample[0] : Double.NaN;
            fronts(before, value, s, length);
            absorb(length, s);
            before = value;
            i++;
        }
    }

    private double at(int axis, double distance) {
        return start[axis] + distance * ahead[axis];
    }

    private void take(double s) {
        scene.volume().sample(at(0, s), at(1, s), at(2, s), sample);
    }

    /** Steps until a block is left. */
    private int leap(double s, double length) {
        double leave = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < 3; axis++) {
            double place = at(axis, s) + 0.5;
            double low = Math.floor(place / EmptyBlocks.EDGE) * EmptyBlocks.EDGE;
            double border = ahead[axis] > 0 ? low + EmptyBlocks.EDGE : low;
            if (ahead[axis] != 0) {
                leave = Math.min(leave, (border - place) / ahead[axis]);
            }
        }
        return leave < Double.POSITIVE_INFINITY ? Math.max(1, (int) Math.ceil(leave / length)) : 1;
    }

    private void absorb(double length, double s) {
        if (sample[1] < Volume.BORDER) {
            return;
        }
        double place = scene.transfer().place(sample[0]);
        if (scene.mode() == VolumeScene.Mode.MAXIMUM) {
            largest = Math.max(largest, place);
        } else if (scene.mode() == VolumeScene.Mode.ABSORPTION) {
            double held = looks.absorption(place) * length;
            if (held > 0) {
                double part = -Math.expm1(-held);
                looks.add(place, passing * part * (scene.lit() ? shade(s) : 1), light);
                passing *= 1 - part;
            }
        }
    }

    /** Fronts that were crossed since the sample before. */
    private void fronts(double before, double value, double s, double length) {
        for (VolumeScene.FrontSurface front : scene.surfaces()) {
            double a = before - front.value();
            double b = value - front.value();
            if (a < 0 && b >= 0 || a >= 0 && b < 0) {
                double shade = shade(s - length * b / (b - a));
                double weight = passing * front.opacity() * shade;
                light[0] += weight * Rgb.red(front.colour());
                light[1] += weight * Rgb.green(front.colour());
                light[2] += weight * Rgb.blue(front.colour());
                passing *= 1 - front.opacity();
            }
        }
    }

    /** How bright the field's slope at a distance makes it: most where it faces the eye. */
    private double shade(double s) {
        VoxelGrid grid = scene.volume().grid();
        double[] kept = sample.clone();
        double along = 0;
        double square = 0;
        double sight = 0;
        for (Axis axis : Axis.values()) {
            int i = axis.ordinal();
            double slope = (side(s, i, SLOPE_REACH) - side(s, i, -SLOPE_REACH));
            slope /= grid.spacing(axis);
            double direction = ahead[i] * grid.spacing(axis);
            along += slope * direction;
            square += slope * slope;
            sight += direction * direction;
        }
        sample[0] = kept[0];
        sample[1] = kept[1];
        double facing = square > 0 ? Math.abs(along) / Math.sqrt(square * sight) : 1;
        return AMBIENT + (1 - AMBIENT) * facing;
    }

    private double side(double s, int axis, double by) {
        scene.volume()
                .sample(
                        at(0, s) + (axis == 0 ? by : 0),
                        at(1, s) + (axis == 1 ? by : 0),
                        at(2, s) + (axis == 2 ? by : 0),
                        sample);
        return sample[0];
    }

    /** The colour with what is behind; a ray that let hardly anything through hides it. */
    int over(int behind, double dark) {
        if (largest > Double.NEGATIVE_INFINITY) {
            looks.add(largest, passing, light);
            passing = 0;
        }
        double rest = passing <= dark ? 0 : passing;
        double full = rest == 0 && passing > 0 ? 1 / (1 - passing) : 1;
        return Rgb.of(
                part(light[0] * full + rest * Rgb.red(behind)),
                part(light[1] * full + rest * Rgb.green(behind)),
                part(light[2] * full + rest * Rgb.blue(behind)));
    }

    private static int part(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
