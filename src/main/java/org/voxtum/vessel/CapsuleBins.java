package org.voxtum.vessel;

import org.voxtum.grid.VoxelGrid;

/**
 * Which capsules a point may lie in: the box cut into cubes, each with the list of those whose
 * bounding boxes reach into it. Points outside the box are looked up in the nearest cube.
 */
final class CapsuleBins {
    private static final int MOST_BINS = 1 << 21;

    private final double[] origin;
    private final double edge;
    private final int[] count;
    private final int[] start;
    private final int[] members;

    /**
     * @param capsules all capsules of the network
     * @param leastRadius thinner ones are left out [m]
     */
    CapsuleBins(VoxelGrid grid, Capsule[] capsules, double leastRadius) {
        this.origin = new double[] {grid.originX(), grid.originY(), grid.originZ()};
        double[] size = {
            grid.nx() * grid.dx(), grid.ny() * grid.dy(), grid.nz() * grid.dz(),
        };
        int wanted = Math.max(1, Math.min(MOST_BINS, 4 * capsules.length));
        this.edge =
                Math.max(
                        Math.cbrt(size[0] * size[1] * size[2] / wanted),
                        2 * grid.smallestSpacing());
        this.count = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            count[axis] = 1 + (int) (size[axis] / edge);
        }
        this.start = new int[count[0] * count[1] * count[2] + 1];
        forEachBin(capsules, leastRadius, (bin, capsule) -> start[bin + 1]++);
        for (int bin = 1; bin < start.length; bin++) {
            start[bin] += start[bin - 1];
        }
        this.members = new int[start[start.length - 1]];
        int[] next = start.clone();
        forEachBin(capsules, leastRadius, (bin, capsule) -> members[next[bin]++] = capsule);
    }

    /** What is done with a bin and a capsule that reaches into it. */
    private interface Visit {
        void to(int bin, int capsule);
    }

    private void forEachBin(Capsule[] capsules, double leastRadius, Visit visit) {
        for (int i = 0; i < capsules.length; i++) {
            if (capsules[i].radius() > leastRadius) {
                forEachBinOf(capsules[i], i, visit);
            }
        }
    }

    private void forEachBinOf(Capsule capsule, int index, Visit visit) {
        int lastX = along(0, capsule.upperX());
        int lastY = along(1, capsule.upperY());
        int lastZ = along(2, capsule.upperZ());
        for (int z = along(2, capsule.lowerZ()); z <= lastZ; z++) {
            for (int y = along(1, capsule.lowerY()); y <= lastY; y++) {
                for (int x = along(0, capsule.lowerX()); x <= lastX; x++) {
                    visit.to(number(x, y, z), index);
                }
            }
        }
    }

    private int along(int axis, double position) {
        double bin = Math.floor((position - origin[axis]) / edge);
        return (int) Math.max(0, Math.min(count[axis] - 1, bin));
    }

    private int number(int x, int y, int z) {
        return x + count[0] * (y + count[1] * z);
    }

    /** Bin of a point. */
    int binOf(double x, double y, double z) {
        return number(along(0, x), along(1, y), along(2, z));
    }

    /** First position of a bin's list; it ends before that of the next bin. */
    int start(int bin) {
        return start[bin];
    }

    /** Index of the capsule at a position of the lists. */
    int member(int position) {
        return members[position];
    }
}
