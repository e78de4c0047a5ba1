package org.voxtum.render;

import java.util.List;
import java.util.function.IntPredicate;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field.VoxelFunction;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/**
 * What a picture of sections shows.
 *
 * @param grid grid of the values
 * @param values value at a voxel; NaN where there is none
 * @param title what is shown, such as {@code free liposome}
 * @param unit unit of the values, or empty
 * @param time model time [s], NaN where there is none
 * @param labels region numbers, or null
 * @param tissue whether a region number is tissue
 * @param tubes vessels
 * @param scale colour scale, or null for one that fits the sections
 * @param map colour map where the scale is fitted and the values have one sign
 * @param amounts whether the values are amounts, so that a fitted scale begins at zero
 * @param planes where the sections are
 */
public record SectionScene(
        VoxelGrid grid,
        VoxelFunction values,
        String title,
        String unit,
        double time,
        Labels labels,
        IntPredicate tissue,
        List<Tube> tubes,
        ColourScale scale,
        ColourMap map,
        boolean amounts,
        SectionPlanes planes) {
    /** Copies lists and holds the planes to the grid. */
    public SectionScene {
        tubes = List.copyOf(tubes);
        planes = planes.within(grid);
    }

    /** Sections through the middle, without regions and vessels. */
    public static SectionScene of(
            VoxelGrid grid, VoxelFunction values, String title, String unit, double time) {
        return new SectionScene(
                grid,
                values,
                title,
                unit,
                time,
                null,
                label -> true,
                List.of(),
                null,
                ColourMap.VIRIDIS,
                false,
                SectionPlanes.middle(grid));
    }

    /** With outlines of regions, and grey where the region is no tissue. */
    public SectionScene withRegions(Labels regions, IntPredicate isTissue) {
        return new SectionScene(
                grid, values, title, unit, time, regions, isTissue, tubes, scale, map, amounts,
                planes);
    }

    /** With vessels. */
    public SectionScene withTubes(List<Tube> vessels) {
        return new SectionScene(
                grid, values, title, unit, time, labels, tissue, vessels, scale, map, amounts,
                planes);
    }

    /** With a given colour scale, so that pictures of several times or runs compare. */
    public SectionScene withScale(ColourScale given) {
        return new SectionScene(
                grid, values, title, unit, time, labels, tissue, tubes, given, map, amounts,
                planes);
    }

    /** With another colour map where the scale is fitted. */
    public SectionScene withMap(ColourMap other) {
        return new SectionScene(
                grid, values, title, unit, time, labels, tissue, tubes, scale, other, amounts,
                planes);
    }

    /** Of amounts: where the scale is fitted it begins at zero, so that colours compare. */
    public SectionScene ofAmounts() {
        return new SectionScene(
                grid, values, title, unit, time, labels, tissue, tubes, scale, map, true, planes);
    }

    /** With sections elsewhere. */
    public SectionScene withPlanes(SectionPlanes others) {
        return new SectionScene(
                grid, values, title, unit, time, labels, tissue, tubes, scale, map, amounts,
                others);
    }

    /** Voxel along an axis that the section normal to it goes through. */
    int plane(Axis axis) {
        return planes.at(axis);
    }

    /** Colour scale for values of a range in the sections. */
    ColourScale scale(double least, double largest) {
        if (scale != null) {
            return scale;
        }
        return amounts
                ? ColourScale.ofAmounts(least, largest, map)
                : ColourScale.fitting(least, largest, map);
    }

    /** Region number of a voxel; 0 where there are no regions. */
    int label(int[] voxel) {
        return labels == null ? 0 : labels.get(voxel[0], voxel[1], voxel[2]);
    }

    /** Whether a voxel is tissue. */
    boolean isTissue(int[] voxel) {
        return labels == null || tissue.test(label(voxel));
    }

    /** Value at a voxel. */
    double value(int[] voxel) {
        return values.at(voxel[0], voxel[1], voxel[2]);
    }
}
