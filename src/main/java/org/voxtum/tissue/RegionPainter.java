package org.voxtum.tissue;

import java.util.List;
import org.voxtum.fault.CaseRule;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/** Paints shapes onto a grid in their order; later ones win. */
public final class RegionPainter {
    /** Most regions that a label map tells apart. */
    public static final int MOST_REGIONS = 254;

    private RegionPainter() {}

    /**
     * Region number of every voxel: the position of its last shape in the list.
     *
     * @param grid the box
     * @param shapes at least one; together they must cover the box
     */
    public static Labels paint(VoxelGrid grid, List<RegionShape> shapes) {
        if (shapes.size() > MOST_REGIONS) {
            throw CaseRule.REGION_COUNT.fault("", shapes.size(), MOST_REGIONS);
        }
        Labels labels = Labels.on(grid);
        fill(grid, labels, (x, y, z) -> true, MOST_REGIONS);
        for (int region = 0; region < shapes.size(); region++) {
            fill(grid, labels, shapes.get(region).on(grid, labels), region);
        }
        refuseGaps(grid, labels);
        return labels;
    }

    private static void fill(
            VoxelGrid grid, Labels labels, RegionShape.VoxelTest shape, int region) {
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (shape.test(x, y, z)) {
                        labels.set(x, y, z, region);
                    }
                }
            }
        }
    }

    private static void refuseGaps(VoxelGrid grid, Labels labels) {
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (labels.get(x, y, z) == MOST_REGIONS) {
                        throw CaseRule.REGION_GAP.fault("", x, y, z);
                    }
                }
            }
        }
    }
}
