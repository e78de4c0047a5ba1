package org.voxtum.compute.opencl;

import java.util.ArrayList;
import java.util.List;

/**
 * A box of whole groups that one launch computes.
 *
 * @param offset first work-item along each axis, as kernels see it in get_global_id
 * @param size work-items along each axis, a multiple of the group's
 */
record LaunchPart(long[] offset, long[] size) {
    /**
     * Cuts a launch into about equal parts: slabs along z, then along y and x where there are more
     * parts than planes.
     *
     * @param parts at least how many, as far as there are groups
     */
    static List<LaunchPart> of(WorkItems items, WorkGroup group, long parts) {
        long[] of = {group.x(), group.y(), group.z()};
        long[] groups = {
            up(items.x(), group.x()), up(items.y(), group.y()), up(items.z(), group.z())
        };
        long[] cuts = new long[3];
        long left = parts;
        for (int axis = 2; axis >= 0; axis--) {
            cuts[axis] = Math.min(groups[axis], left);
            left = up(left, cuts[axis]);
        }
        List<LaunchPart> all = new ArrayList<>();
        for (long z = 0; z < cuts[2]; z++) {
            for (long y = 0; y < cuts[1]; y++) {
                for (long x = 0; x < cuts[0]; x++) {
                    all.add(box(new long[] {x, y, z}, cuts, groups, of));
                }
            }
        }
        return all;
    }

    private static LaunchPart box(long[] at, long[] cuts, long[] groups, long[] group) {
        long[] offset = new long[3];
        long[] size = new long[3];
        for (int axis = 0; axis < 3; axis++) {
            long first = groups[axis] * at[axis] / cuts[axis];
            long end = groups[axis] * (at[axis] + 1) / cuts[axis];
            offset[axis] = first * group[axis];
            size[axis] = (end - first) * group[axis];
        }
        return new LaunchPart(offset, size);
    }

    private static long up(long whole, long part) {
        return (whole + part - 1) / part;
    }
}
