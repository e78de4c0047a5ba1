package org.voxtum.compute.opencl;

import org.voxtum.compute.DeviceField;
import org.voxtum.grid.CompensatedSum;

/** Parts of a reduction, computed on the device and put together on the host in order. */
final class PartialSums implements AutoCloseable {
    /** Parts of a large field; a small one has as many as values. */
    private static final int MOST_ITEMS = 16384;

    /** Values next to each other that go to different parts, and blocks of a field. */
    private static final int LANES = 64;

    private static final int BLOCKS = MOST_ITEMS / LANES;
    private static final int VALUES_PER_ITEM = 3;
    private final OpenClSession session;
    private final DeviceBuffer memory;

    PartialSums(OpenClSession session) {
        this.session = session;
        long bytes = (long) MOST_ITEMS * VALUES_PER_ITEM * session.sumPrecision().bytes();
        this.memory = session.allocate("partial sums", bytes);
    }

    /** Work-items for a field of so many values; a function of the size alone. */
    static int items(long size) {
        return (int) Math.min(size, MOST_ITEMS);
    }

    /** Memory that the kernel leaves its parts in. */
    DeviceBuffer memory() {
        return memory;
    }

    /**
     * Parts after a kernel over fields that begin its arguments: {@code (fields, parts, length,
     * n)}.
     */
    double[] of(String kernel, DeviceField... fields) {
        boolean rows = session.prefersRows();
        KernelCall call = session.kernel(rows ? kernel + "_rows" : kernel);
        for (DeviceField field : fields) {
            call.field(field);
        }
        long size = fields[0].shape().size();
        long length = length(size);
        long blocks = (size + length - 1) / length;
        call.buffer(memory).count(length).count(size);
        if (rows) {
            call.overSingly(blocks);
        } else {
            call.over(blocks * LANES);
        }
        return read((int) blocks * LANES);
    }

    /** Values of a block: a multiple of the lanes, a function of the size alone. */
    static long length(long size) {
        long perBlock = (size + BLOCKS - 1) / BLOCKS;
        return (perBlock + LANES - 1) / LANES * LANES;
    }

    /** The first parts. */
    double[] read(int count) {
        return session.transfer().read(memory, count, session.sumPrecision());
    }

    /** Sum of the parts, in their order. */
    double sum(String kernel, DeviceField... fields) {
        CompensatedSum sum = new CompensatedSum();
        for (double part : of(kernel, fields)) {
            sum.add(part);
        }
        return sum.value();
    }

    /** Smallest part; not a number where one is not. */
    double least(String kernel, DeviceField... fields) {
        double least = Double.POSITIVE_INFINITY;
        for (double part : of(kernel, fields)) {
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
