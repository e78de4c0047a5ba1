package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.voxtum.fault.Fault;

/** Collects the mistakes of a case file so that they are told together. */
final class CaseFaults {
    /** Most mistakes that are told at once. */
    private static final int MOST_TOLD = 20;

    private final List<Fault> faults = new ArrayList<>();

    /** Notes a mistake. */
    void add(String what, String where, String remedy) {
        faults.add(new Fault(Fault.Kind.CASE, what, where, remedy));
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

    /** Throws what was noted: one fault as it is, several as one with a line for each. */
    void throwIfAny() {
        if (faults.size() == 1) {
            throw faults.get(0);
        }
        if (!faults.isEmpty()) {
            throw new Fault(faults.get(0).kind(), lines(), "", "");
        }
    }

    private String lines() {
        StringBuilder text = new StringBuilder();
        List<String> messages = faults.stream().map(Fault::getMessage).distinct().toList();
        for (String message : messages.subList(0, Math.min(MOST_TOLD, messages.size()))) {
            text.append(text.length() == 0 ? "" : "\n").append(message);
        }
        if (messages.size() > MOST_TOLD) {
            text.append("\nand ").append(messages.size() - MOST_TOLD).append(" more");
        }
        return text.toString();
    }
}
