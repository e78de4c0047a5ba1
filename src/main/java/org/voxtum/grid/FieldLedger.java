package org.voxtum.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.voxtum.fault.Fault;

/**
 * Allocates fields and knows their sum, so that the printed memory plan can be held to what
 * happens.
 */
public final class FieldLedger {
    private final Map<String, Long> bytesByName = new LinkedHashMap<>();
    private final Function<Shape, Field> allocator;
    private long now;
    private long peak;

    /** A ledger of nothing, whose fields are Java's. */
    public FieldLedger() {
        this(Field::new);
    }

    /** A ledger whose fields something else makes. */
    FieldLedger(Function<Shape, Field> allocator) {
        this.allocator = allocator;
    }

    /** A field of zeros, counted under a name. */
    public Field allocate(String name, Shape shape) {
        count(name, shape.size() * Double.BYTES);
        try {
            return allocator.apply(shape);
        } catch (OutOfMemoryError failure) {
            throw outOfMemory(name, shape, failure);
        }
    }

    /** Counts what was allocated elsewhere (labels, fractions). */
    public void count(String name, long bytes) {
        bytesByName.merge(name, bytes, Long::sum);
        now += bytes;
        peak = Math.max(peak, now);
    }

    /** Takes a name off the sum; the field itself goes when nothing refers to it. */
    public void release(String name) {
        Long bytes = bytesByName.remove(name);
        now -= bytes == null ? 0 : bytes;
    }

    /** Bytes counted now. */
    public long bytes() {
        return now;
    }

    /** Largest number of bytes counted at one time. */
    public long peakBytes() {
        return peak;
    }

    /** Bytes by name, in the order of allocation. */
    public Map<String, Long> byName() {
        return Map.copyOf(bytesByName);
    }

    private Fault outOfMemory(String name, Shape shape, OutOfMemoryError failure) {
        return new Fault(
                Fault.Kind.DEVICE,
                "no memory for field '"
                        + name
                        + "' of "
                        + (shape.size() * Double.BYTES >> 20)
                        + " MiB beside "
                        + (now >> 20)
                        + " MiB of fields",
                "",
                "use fewer voxels or give more memory (VOXTUM_MEMORY=...)",
                failure);
    }
}
