package org.voxtum.viewer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.volume.Box;
import org.voxtum.render.volume.SlicePlane;

/** Slices, as keys and panels change them. The last in the list is the newest. */
public final class Slices {
    private static final int CONTOURS = 9;

    private final ViewModel model;

    /** Of what a window shows. */
    public Slices(ViewModel model) {
        this.model = model;
    }

    /** Adds a slice across an axis through the middle, or takes it away. */
    public void turn(int axis) {
        Optional<VoxelGrid> grid = grid();
        if (grid.isEmpty()) {
            return;
        }
        List<SlicePlane> planes = new ArrayList<>(shown());
        boolean removed = planes.removeIf(plane -> across(plane) == axis);
        if (!removed) {
            double[] centre = Box.of(grid.get()).centre();
            planes.add(SlicePlane.across(Axis.values()[axis], centre[axis]));
        }
        set("", planes);
    }

    /** The axis that a slice lies across; -1 where it lies askew. */
    public static int across(SlicePlane plane) {
        for (int axis = 0; axis < 3; axis++) {
            if (Math.abs(plane.normal()[axis]) == 1) {
                return axis;
            }
        }
        return -1;
    }

    /** Moves the newest by voxels along its normal. */
    public void move(int voxels) {
        List<SlicePlane> planes = new ArrayList<>(shown());
        if (planes.isEmpty() || grid().isEmpty()) {
            return;
        }
        int last = planes.size() - 1;
        SlicePlane plane = planes.get(last);
        int axis = across(plane);
        VoxelGrid grid = grid().get();
        double step = axis < 0 ? grid.smallestSpacing() : grid.spacing(Axis.values()[axis]);
        planes.set(
                last,
                new SlicePlane(plane.normal(), plane.offset() + voxels * step, plane.contours()));
        set("slice", planes);
    }

    /** Contours on all, or on none. */
    public void turnContours() {
        boolean some = shown().stream().anyMatch(plane -> plane.contours() > 0);
        set("", shown().stream().map(p -> p.withContours(some ? 0 : CONTOURS)).toList());
    }

    /** Those that are shown, with what follows from the field where none is asked for. */
    public List<SlicePlane> shown() {
        List<SlicePlane> asked = model.asked().look().planes();
        return asked.isEmpty()
                ? model.shown().map(now -> now.built().scene().planes()).orElse(asked)
                : asked;
    }

    /** Others in their place. */
    public void set(String gesture, List<SlicePlane> planes) {
        model.changeLook(gesture, look -> look.withPlanes(planes));
    }

    private Optional<VoxelGrid> grid() {
        return model.shown().map(now -> now.built().scene().layer().volume().grid());
    }
}
