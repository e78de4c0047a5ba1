package org.voxtum.compute.opencl;

/**
 * What a work-group of a kernel may be on a device. Some drivers abort the process where it is
 * exceeded, so it is asked for before.
 *
 * @param items most work-items
 * @param x most of them along x
 * @param y along y
 * @param z along z
 */
record GroupLimits(long items, long x, long y, long z) {
    /** Whether a group keeps them. */
    boolean allow(WorkGroup group) {
        return group.items() <= items && group.x() <= x && group.y() <= y && group.z() <= z;
    }
}
