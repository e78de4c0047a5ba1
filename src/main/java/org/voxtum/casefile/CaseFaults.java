package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.voxtum.fault.Fault;

/** Collects the mistakes of a case so that they are told together. */
final class CaseFaults {
    private final List<Fault> faults = new ArrayList<>();

    /** Notes a mistake. */
    void add(Fault fault) {
        faults.add(fault);
    }

    /** Result of reading; empty where that failed, with the mistake noted. */
    <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Fault fault) {
            faults.add(fault);
            return Optional.empty();
        }
    }

    /** The same; a mistake that does not know its place is at the one given. */
    <T> Optional<T> attempt(Place place, Supplier<T> reading) {
        return attempt(() -> place.placing(reading));
    }

    /** Reads; notes the mistake where that fails. */
    void tryTo(Runnable reading) {
        try {
            reading.run();
        } catch (Fault fault) {
            faults.add(fault);
        }
    }

    boolean none() {
        return faults.isEmpty();
    }

    /** Throws what was noted, together. */
    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw Fault.together(faults);
        }
    }
}
