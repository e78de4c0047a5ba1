package org.voxtum.solver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;

/**
 * What of one agent changes over a run, between two of its steps.
 *
 * @param agent its name
 * @param time model time that it has reached [s]
 * @param stepsSinceEvent steps since the last event of what drives it
 * @param steps accepted steps so far
 * @param stages stages so far
 * @param repeats repeated steps so far
 * @param initialContent amount in the tissue at the start [mol]
 * @param continuityMagnitude integral of the magnitude of the continuity term [mol]
 * @param budget sums of the budget's terms [mol], in the order in which they were first booked
 * @param turnDrivers time integrals of the drivers over the steps that are not booked yet; empty
 *     where all are
 * @param fields concentration, pools and exposure by name, in SI units; the time integral of c over
 *     the steps that are not booked yet, where there are some
 */
public record AgentSnapshot(
        String agent,
        double time,
        int stepsSinceEvent,
        long steps,
        long stages,
        long repeats,
        double initialContent,
        double continuityMagnitude,
        Map<String, CompensatedSum.Parts> budget,
        List<CompensatedSum.Parts> turnDrivers,
        Map<String, Field> fields) {
    /** Copies the maps, not the fields. */
    public AgentSnapshot {
        budget = Collections.unmodifiableMap(new LinkedHashMap<>(budget));
        turnDrivers = List.copyOf(turnDrivers);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The same with fields of its own. */
    AgentSnapshot copy() {
        Map<String, Field> copies = new LinkedHashMap<>();
        fields.forEach((name, field) -> copies.put(name, field.copy()));
        return with(copies);
    }

    private AgentSnapshot with(Map<String, Field> others) {
        return new AgentSnapshot(
                agent,
                time,
                stepsSinceEvent,
                steps,
                stages,
                repeats,
                initialContent,
                continuityMagnitude,
                budget,
                turnDrivers,
                others);
    }

    /** Equal where every number has the same bits. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AgentSnapshot that
                && numbers().equals(that.numbers())
                && fields.keySet().equals(that.fields.keySet())
                && fields.keySet().stream()
                        .allMatch(name -> fields.get(name).sameBits(that.fields.get(name)));
    }

    @Override
    public int hashCode() {
        return Objects.hash(agent, time, steps);
    }

    private List<Object> numbers() {
        return List.of(
                agent,
                time,
                stepsSinceEvent,
                steps,
                stages,
                repeats,
                initialContent,
                continuityMagnitude,
                List.copyOf(budget.entrySet()),
                turnDrivers);
    }
}
