package org.voxtum.viewer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.format.VtiImage;
import org.voxtum.format.VtiReader;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.run.view.ViewedRun;

/**
 * What a voxel holds.
 *
 * @param position place that was asked for [m]
 * @param voxel its voxel: x, y, z from 0
 * @param tissue region of the voxel, empty where it is not known
 * @param values of every field
 */
public record Probe(double[] position, int[] voxel, String tissue, List<Value> values) {
    /**
     * A field's value.
     *
     * @param field name, of a vector with its axis
     * @param value value
     * @param unit unit, or empty
     */
    public record Value(String field, double value, String unit) {}

    /** Copies all. */
    public Probe {
        position = position.clone();
        voxel = voxel.clone();
        values = List.copyOf(values);
    }

    @Override
    public double[] position() {
        return position.clone();
    }

    @Override
    public int[] voxel() {
        return voxel.clone();
    }

    /** Reads the voxel that has a place; nothing outside of the grid. */
    public static Optional<Probe> read(ViewedRun run, VtiImage image, double[] position) {
        Optional<int[]> voxel = voxel(image.grid(), position);
        return voxel.map(at -> new Probe(position, at, tissue(run, image, at), values(image, at)));
    }

    /** The voxel that has a place [m]. */
    public static Optional<int[]> voxel(VoxelGrid grid, double[] position) {
        double[] from = {grid.originX(), grid.originY(), grid.originZ()};
        int[] voxel = new int[3];
        for (Axis axis : Axis.values()) {
            int i = axis.ordinal();
            voxel[i] = (int) Math.floor((position[i] - from[i]) / grid.spacing(axis));
            if (voxel[i] < 0 || voxel[i] >= grid.count(axis)) {
                return Optional.empty();
            }
        }
        return Optional.of(voxel);
    }

    private static String tissue(ViewedRun run, VtiImage image, int[] at) {
        boolean hasLabels = image.arrays().stream().anyMatch(a -> a.name().equals("label"));
        return hasLabels
                ? run.region((int) VtiReader.at(image, "label", 0, at[0], at[1], at[2])).orElse("")
                : "";
    }

    private static List<Value> values(VtiImage image, int[] at) {
        List<Value> values = new ArrayList<>();
        for (VtiImage.Entry array : image.arrays()) {
            for (int c = 0; c < array.components() && !array.name().equals("label"); c++) {
                String axis = array.components() == 1 ? "" : " " + "xyz".charAt(Math.min(c, 2));
                double value = VtiReader.at(image, array.name(), c, at[0], at[1], at[2]);
                values.add(new Value(array.name() + axis, value, array.unit()));
            }
        }
        return values;
    }
}
