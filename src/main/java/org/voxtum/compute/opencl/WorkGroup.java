package org.voxtum.compute.opencl;

/** Shape of a group of work-items. */
record WorkGroup(int x, int y, int z) {
    /** A group of one. */
    static final WorkGroup ONE = new WorkGroup(1, 1, 1);

    /** Work-items of it. */
    long items() {
        return (long) x * y * z;
    }

    /**
     * Whether groups cover the items without a rest along y and z, where kernels have no item too
     * many; along x they may have.
     */
    boolean covers(WorkItems items) {
        return items.y() % y == 0 && items.z() % z == 0;
    }

    /** The same with as few work-items along x as a limit asks for. */
    WorkGroup within(GroupLimits limits) {
        int most = (int) Math.max(1, Math.min(limits.x(), limits.items() / ((long) y * z)));
        return new WorkGroup(Math.min(x, most), y, z);
    }

    @Override
    public String toString() {
        return x + "x" + y + "x" + z;
    }
}
