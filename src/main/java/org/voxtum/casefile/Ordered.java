package org.voxtum.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Copies of maps that keep their order, so that what is written of them is the same in every run.
 */
final class Ordered {
    private Ordered() {}

    /** An unmodifiable copy in the same order. */
    static <K, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
