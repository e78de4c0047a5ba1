package org.voxtum.compute.opencl;

import org.voxtum.compute.DeviceField;
import org.voxtum.grid.CompensatedSum;

/**
 * Sums and other reductions: a part a block of the field, computed on the device and put together
 * on the host in order.
 */
final class PartialSums implements AutoCloseable {
    /** Values that a kernel with parts of its own may leave, times three. */
    private static final int MOST_ITEMS = BufferSizes.MOST_PARTS / 3;

    /** Values next to each other that go to different lanes of a block; work-items of a group. */
    static final int LANES = 64;

    private static final String ROWS = "_rows";
    private static final int MOST_BLOCKS = 4096;
    private static final int SHORTEST_BLOCK = 1024;
    private final OpenClSession session;
    private final DeviceBuffer memory;

    PartialSums(OpenClSession session) {
        this.session = session;
        this.memory = session.allocate("partial sums", session.sizes().partialSums());
    }

    /** Work-items for a field of so many values; a function of the size alone. */
    static int items(long size) {
        return (int) Math.min(size, MOST_ITEMS);
    }

    /** Memory that the kernel leaves its parts in. */
    DeviceBuffer memory() {
        return memory;
    }

    /** Begins a call of a reduction in the form that suits the device. */
    KernelCall kernel(String name) {
        return session.kernel(rows(name) ? name + ROWS : name);
    }

    /** Groups of as many work-items as lanes are not for every kernel on every device. */
    private boolean rows(String name) {
        return session.prefersRows() || !session.allowsGroups(name, LANES);
    }

    /** Blocks of a field. */
    static int blocks(long size) {
        long length = length(size);
        return (int) ((size + length - 1) / length);
    }

    /** Runs a call of {@link #kernel} whose arguments are set and returns its parts. */
    double[] parts(KernelCall call, long size, int sums) {
        int blocks = blocks(size);
        if (call.name().endsWith(ROWS)) {
            call.overSingly(blocks);
        } else {
            call.overGroups(blocks, LANES);
        }
        return read(sums * blocks);
    }

    /** The sums of such a call, each over its parts in order. */
    double[] sums(KernelCall call, long size, int count) {
        double[] parts = parts(call, size, count);
        double[] sums = new double[count];
        int blocks = parts.length / count;
        for (int k = 0; k < count; k++) {
            CompensatedSum sum = new CompensatedSum();
            for (int i = 0; i < blocks; i++) {
                sum.add(parts[k * blocks + i]);
            }
            sums[k] = sum.value();
        }
        return sums;
    }

    /** A call with fields, then {@code parts, length, n}. */
    private KernelCall over(String kernel, DeviceField... fields) {
        KernelCall call = kernel(kernel);
        for (DeviceField field : fields) {
            call.field(field);
        }
        return withCounts(call, fields[0].shape().size());
    }

    /** The arguments {@code parts, length, n} that end a reduction's. */
    KernelCall withCounts(KernelCall call, long size) {
        return call.buffer(memory).count(length(size)).count(size);
    }

    /** Values of a block: a multiple of the lanes, a function of the size alone. */
    static long length(long size) {
        long perBlock = Math.max((size + MOST_BLOCKS - 1) / MOST_BLOCKS, SHORTEST_BLOCK);
        return (perBlock + LANES - 1) / LANES * LANES;
    }

    /** The first parts. */
    double[] read(int count) {
        return session.transfer().read(memory, count, session.sumPrecision());
    }

    /** Sum over fields that begin the arguments. */
    double sum(String kernel, DeviceField... fields) {
        return sums(over(kernel, fields), fields[0].shape().size(), 1)[0];
    }

    /** So many sums of one pass over such fields. */
    double[] sums(int count, String kernel, DeviceField... fields) {
        return sums(over(kernel, fields), fields[0].shape().size(), count);
    }

    /** Smallest part; not a number where one is not. */
    double least(String kernel, DeviceField... fields) {
        double least = Double.POSITIVE_INFINITY;
        for (double part : parts(over(kernel, fields), fields[0].shape().size(), 1)) {
            if (Double.isNaN(part)) {
                return part;
            }
            least = Math.min(least, part);
        }
        return least;
    }

    @Override
    public void close() {
        session.release(memory);
    }
}
