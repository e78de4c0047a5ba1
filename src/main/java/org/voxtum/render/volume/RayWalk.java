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
    private final boolean hasFronts;
    private final double step;
    private final double[] light = new double[3];
    private final double[] start = new double[3];
    private final double[] ahead = new double[3];
    private double passing = 1;
    private double largest = Double.NEGATIVE_INFINITY;

    RayWalk(VolumeScene scene, LookTable looks, EmptyBlocks blocks, double step) {
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
     * Adds what is at a distance; gives the value there, NaN where there is none.
     *
     * @param share of a whole step that it stands for
     */
    private double look(double s, double share, double before) {
        double value = scene.layer().volume().at(at(0, s), at(1, s), at(2, s));
        if (hasFronts) {
            fronts(before, value, s);
        }
        if (!Double.isNaN(value)) {
            absorb(value, share, s);
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

    private void absorb(double value, double share, double s) {
        double place = scene.layer().transfer().place(value);
        if (scene.mode() == VolumeScene.Mode.MAXIMUM) {
            largest = Math.max(largest, place);
        } else if (scene.mode() == VolumeScene.Mode.ABSORPTION) {
            int look = LookTable.index(place);
            double whole = looks.heldBack(look);
            double part = share == 1 ? whole : 1 - Math.pow(1 - whole, share);
            if (part > 0) {
                looks.add(look, passing * part * (scene.lit() ? shade(s) : 1), light);
                passing *= 1 - part;
            }
        }
    }

    /** Fronts that were crossed since the sample before. */
    private void fronts(double before, double value, double s) {
        for (VolumeScene.FrontSurface front : scene.surfaces()) {
            double a = before - front.value();
            double b = value - front.value();
            if (a < 0 && b >= 0 || a >= 0 && b < 0) {
                double shade = shade(s - step * b / (b - a));
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
        VoxelGrid grid = scene.layer().volume().grid();
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
        double facing = square > 0 ? Math.abs(along) / Math.sqrt(square * sight) : 1;
        return AMBIENT + (1 - AMBIENT) * facing;
    }

    private double side(double s, int axis, double by) {
        double x = at(0, s) + (axis == 0 ? by : 0);
        double y = at(1, s) + (axis == 1 ? by : 0);
        return scene.layer().volume().near(x, y, at(2, s) + (axis == 2 ? by : 0));
    }

    /** The colour with what is behind; a ray that let hardly anything through hides it. */
    int over(int behind, double dark) {
        if (largest > Double.NEGATIVE_INFINITY) {
            looks.add(LookTable.index(largest), passing, light);
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
