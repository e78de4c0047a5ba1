package org.voxtum.vessel;

import org.voxtum.grid.VoxelGrid;

/**
 * Finds the tissue voxel whose centre is nearest to a point, in growing cubes of voxels; of equally
 * near ones the first in the order of storage.
 */
final class NearestTissue {
    /** No voxel within the limit. */
    static final long NONE = -1;

    private final VoxelGrid grid;
    private final TissueVoxels tissue;
    private final double spacing;
    private long nearest;
    private double nearestSquare;

    NearestTissue(VoxelGrid grid, TissueVoxels tissue) {
        this.grid = grid;
        this.tissue = tissue;
        this.spacing = grid.smallestSpacing();
    }

    /**
     * Position in storage of the nearest tissue voxel.
     *
     * @param limit greatest distance from centre to point [m]
     * @return {@link #NONE} where there is none
     */
    long find(double[] point, double limit) {
        nearest = NONE;
        nearestSquare = limit * limit;
        int x = at(point[0], grid.originX(), grid.dx(), grid.nx());
        int y = at(point[1], grid.originY(), grid.dy(), grid.ny());
        int z = at(point[2], grid.originZ(), grid.dz(), grid.nz());
        for (int ring = 0; canReach(ring); ring++) {
            searchRing(point, x, y, z, ring);
        }
        return nearest;
    }

    /** Index of the voxel along an axis that holds a position, or of the nearest one. */
    private static int at(double position, double origin, double spacing, int count) {
        double index = Math.floor((position - origin) / spacing);
        return (int) Math.max(0, Math.min(count - 1, index));
    }

    /** Centres in ring k are at least k - 1/2 voxel edges away. */
    private boolean canReach(int ring) {
        double least = Math.max(0, ring - 0.5) * spacing;
        return least * least <= nearestSquare;
    }

    private void searchRing(double[] point, int x, int y, int z, int ring) {
        int lastZ = Math.min(grid.nz() - 1, z + ring);
        int lastY = Math.min(grid.ny() - 1, y + ring);
        for (int k = Math.max(0, z - ring); k <= lastZ; k++) {
            for (int j = Math.max(0, y - ring); j <= lastY; j++) {
                boolean wholeRow = Math.abs(k - z) == ring || Math.abs(j - y) == ring;
                int step = wholeRow ? 1 : 2 * ring;
                for (int i = x - ring; i <= x + ring; i += step) {
                    if (i >= 0 && i < grid.nx()) {
                        consider(point, i, j, k);
                    }
                }
            }
        }
    }

    private void consider(double[] point, int x, int y, int z) {
        double ex = grid.centreX(x) - point[0];
        double ey = grid.centreY(y) - point[1];
        double ez = grid.centreZ(z) - point[2];
        double square = ex * ex + ey * ey + ez * ez;
        if (square > nearestSquare || !tissue.isTissue(x, y, z)) {
            return;
        }
        long index = grid.index(x, y, z);
        if (nearest == NONE || square < nearestSquare || index < nearest) {
            nearest = index;
            nearestSquare = square;
        }
    }
}
