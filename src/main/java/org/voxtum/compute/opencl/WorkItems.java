package org.voxtum.compute.opencl;

import org.voxtum.grid.Shape;

/**
 * How many work-items a kernel needs along each axis.
 *
 * @param group work-items along x of a group: 1 where one goes through a tile of rows, as many as
 *     work together where they do; 0 where any will do
 * @param divisible whether parts may be launched one by one; not where a kernel counts its groups
 */
record WorkItems(long x, long y, long z, int group, boolean divisible) {
    /** One each for so many values. */
    static WorkItems of(long count) {
        return new WorkItems(count, 1, 1, 0, true);
    }

    /** One for each value of a field. */
    static WorkItems of(Shape shape) {
        return new WorkItems(shape.nx(), shape.ny(), shape.nz(), 0, true);
    }

    /** So many groups of one. */
    static WorkItems singly(long count) {
        return new WorkItems(count, 1, 1, 1, false);
    }

    /** One for each tile of a field. */
    static WorkItems tiles(Shape shape, int x, int y, int z) {
        return new WorkItems(
                parts(shape.nx(), x), parts(shape.ny(), y), parts(shape.nz(), z), 1, true);
    }

    /** So many groups whose work-items work together. */
    static WorkItems groups(long groups, int size) {
        return new WorkItems(groups * size, 1, 1, size, false);
    }

    private static long parts(int whole, int part) {
        return ((long) whole + part - 1) / part;
    }

    /** All of them. */
    long count() {
        return x * y * z;
    }
}
