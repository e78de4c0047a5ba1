package org.voxtum.casefile;

import java.util.List;
import org.voxtum.fault.CaseRule;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/** Reads {@code grid}. */
final class GridReader {
    private static final KeyType.Amount EDGE = KeyType.amount(Measure.LENGTH, Range.POSITIVE);
    private static final KeyType.Amount PLACE = KeyType.amount(Measure.LENGTH, Range.ANY);

    private GridReader() {}

    static VoxelGrid read(Fields grid) {
        int[] voxels = PropertyReader.counts(grid.need("voxels"));
        if (!Shape.holds(voxels[0], voxels[1], voxels[2])) {
            throw grid.need("voxels").fault(CaseRule.GRID_SIZE, voxels[0], voxels[1], voxels[2]);
        }
        double[] edges = edges(grid.need("spacing"));
        double[] origin = lengths(grid.need("origin").three(), PLACE);
        return new VoxelGrid(
                voxels[0], voxels[1], voxels[2], edges[0], edges[1], edges[2], origin[0], origin[1],
                origin[2]);
    }

    private static double[] edges(Place spacing) {
        if (spacing.isScalar()) {
            double edge = spacing.amount(EDGE);
            return new double[] {edge, edge, edge};
        }
        return lengths(spacing.three(), EDGE);
    }

    /** Three lengths [m]. */
    static double[] lengths(List<Place> three, KeyType.Amount type) {
        return three.stream().mapToDouble(place -> place.amount(type)).toArray();
    }
}
