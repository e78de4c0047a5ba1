package org.voxtum.run.view;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The few things that were asked for last, so that they are read once; they go where memory runs
 * short. Who asks twice gets the same object.
 */
final class Newest<K, V> {
    private static final int MOST = 4;

    private final Map<K, SoftReference<V>> kept = new LinkedHashMap<>(2 * MOST, 0.75f, true);

    /** What belongs to a key; read where it is not there. */
    synchronized V get(K key, Supplier<V> read) {
        SoftReference<V> reference = kept.get(key);
        V value = reference == null ? null : reference.get();
        if (value == null) {
            value = read.get();
            kept.put(key, new SoftReference<>(value));
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return value;
    }
}
