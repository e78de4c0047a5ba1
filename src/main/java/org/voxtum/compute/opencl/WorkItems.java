package org.voxtum.compute.opencl;

import org.voxtum.grid.Shape;

/**
 * How many work-items a kernel needs along each axis.
 *
 * @param single whether each is a group by itself, as where one goes through a tile of rows
 */
record WorkItems(long x, long y, long z, boolean single) {
    /** One each for so many values. */
    static WorkItems of(long count) {
        return new WorkItems(count, 1, 1, false);
    }

    /** One for each value of a field. */
    static WorkItems of(Shape shape) {
        return new WorkItems(shape.nx(), shape.ny(), shape.nz(), false);
    }

    /** So many groups of one. */
    static WorkItems singly(long count) {
        return new WorkItems(count, 1, 1, true);
    }

    /** One for each tile of a field. */
    static WorkItems tiles(Shape shape, int x, int y, int z) {
        return new WorkItems(
                parts(shape.nx(), x), parts(shape.ny(), y), parts(shape.nz(), z), true);
    }

    private static long parts(int whole, int part) {
        return ((long) whole + part - 1) / part;
    }

    /** All of them. */
    long count() {
        return x * y * z;
    }
}
