package org.voxtum.compute.opencl;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The buffers that a session holds, fields or not, and the most bytes that they had together. */
final class LiveBuffers {
    private final Set<DeviceBuffer> live = new LinkedHashSet<>();
    private Map<String, Long> atPeak = Map.of();
    private long bytes;
    private long peak;

    void add(DeviceBuffer buffer) {
        if (live.add(buffer)) {
            bytes += buffer.bytes();
            if (bytes > peak) {
                peak = bytes;
                atPeak = byName();
            }
        }
    }

    void remove(DeviceBuffer buffer) {
        if (live.remove(buffer)) {
            bytes -= buffer.bytes();
        }
    }

    /** Takes what is held now for the most. */
    void forgetPeak() {
        peak = bytes;
        atPeak = byName();
    }

    /** Bytes held now. */
    long bytes() {
        return bytes;
    }

    /** The most bytes held at one time. */
    long peakBytes() {
        return peak;
    }

    /** Bytes by name at that time. */
    Map<String, Long> atPeak() {
        return Map.copyOf(atPeak);
    }

    private Map<String, Long> byName() {
        Map<String, Long> named = new LinkedHashMap<>();
        live.forEach(buffer -> named.merge(buffer.name(), buffer.bytes(), Long::sum));
        return named;
    }
}
