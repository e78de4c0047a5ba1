package org.voxtum.run;

import java.util.ArrayList;
import java.util.List;

/**
 * What a device holds during one part of a run.
 *
 * @param name of the part
 * @param buffers what is held, all at the same time
 */
record DevicePhase(String name, List<PlannedBuffer> buffers) {
    /** Copies the list. */
    DevicePhase {
        buffers = List.copyOf(buffers);
    }

    /**
     * Buffers of one kind.
     *
     * @param name what they hold
     * @param bytes of all of them
     * @param largest bytes of the largest of them
     */
    record PlannedBuffer(String name, long bytes, long largest) {
        /** One buffer. */
        PlannedBuffer(String name, long bytes) {
            this(name, bytes, bytes);
        }
    }

    /** Bytes of all buffers. */
    long bytes() {
        return buffers.stream().mapToLong(PlannedBuffer::bytes).sum();
    }

    /** The same with more buffers. */
    DevicePhase with(List<PlannedBuffer> more) {
        List<PlannedBuffer> all = new ArrayList<>(buffers);
        all.addAll(more);
        return new DevicePhase(name, all);
    }
}
