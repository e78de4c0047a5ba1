package org.voxtum.compute.reference;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.voxtum.grid.Shape;

/** Cuts a grid into slabs of rows and runs them in parallel, with buffers kept between passes. */
final class SlabLoop {
    private static final long SERIAL_BELOW = 8192;

    /** Values of a plane of a slab for which its thirty buffers stay in a core's cache. */
    private static final int CACHED_VALUES = 4096;

    private static final int FEWEST_ROWS = 8;
    private final int processors;
    private final Queue<TransportSlab> idle = new ConcurrentLinkedQueue<>();

    SlabLoop(int processors) {
        this.processors = processors;
    }

    void run(TransportPass pass, TransportSlab.PlaneAction action) {
        Shape shape = pass.start().shape();
        int slabs = slabs(shape);
        int mostRows = (shape.ny() + slabs - 1) / slabs;
        int size = (mostRows + 2 * SlabRange.HALO) * shape.nx();
        IntStream range = IntStream.range(0, slabs);
        (shape.size() < SERIAL_BELOW ? range : range.parallel())
                .forEach(
                        i -> {
                            TransportSlab buffers = take(size);
                            buffers.run(pass, range(shape, i, slabs), action);
                            idle.add(buffers);
                        });
    }

    private static SlabRange range(Shape shape, int slab, int slabs) {
        int first = (int) ((long) shape.ny() * slab / slabs);
        int end = (int) ((long) shape.ny() * (slab + 1) / slabs);
        return new SlabRange(shape.nx(), shape.ny(), first, end);
    }

    private int slabs(Shape shape) {
        int cachedRows = Math.max(FEWEST_ROWS, CACHED_VALUES / shape.nx());
        int rounds = (shape.ny() + cachedRows * processors - 1) / (cachedRows * processors);
        return Math.min(shape.ny(), rounds * processors);
    }

    private TransportSlab take(int size) {
        TransportSlab slab = idle.poll();
        while (slab != null && slab.size() != size) {
            slab = idle.poll();
        }
        return slab == null ? new TransportSlab(size) : slab;
    }
}
