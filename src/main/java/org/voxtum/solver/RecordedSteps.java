package org.voxtum.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.voxtum.fault.Fault;

/** Steps that were taken once, to be taken again: the same times and lengths for every agent. */
public final class RecordedSteps implements StepPlan {
    /** Times that differ by less than this share of a step are one. */
    private static final double SAME = 1e-6;

    private final Map<String, TreeMap<Double, Step>> steps = new HashMap<>();

    /**
     * Adds the step of an agent that begins at a time.
     *
     * @param time model time at the step's start [s]
     */
    public void add(String agent, double time, Step step) {
        steps.computeIfAbsent(agent, name -> new TreeMap<>()).put(time, step);
    }

    /** Adds a step as a listener is told of it. */
    public void add(String agent, SimulationListener.StepRecord step) {
        add(agent, step.time(), new Step(step.seconds(), step.method().equals("implicit")));
    }

    /** The step of an agent that begins at a time [s], where there is one. */
    public Optional<Step> find(String agent, double time) {
        TreeMap<Double, Step> own = steps.getOrDefault(agent, new TreeMap<>());
        for (Map.Entry<Double, Step> near :
                Arrays.asList(own.floorEntry(time), own.ceilingEntry(time))) {
            if (near != null
                    && Math.abs(near.getKey() - time) <= SAME * near.getValue().seconds()) {
                return Optional.of(near.getValue());
            }
        }
        return Optional.empty();
    }

    /** Length of the longest step [s]; 0 without steps. */
    public double longest() {
        return steps.values().stream()
                .flatMap(own -> own.values().stream())
                .mapToDouble(Step::seconds)
                .max()
                .orElse(0);
    }

    @Override
    public Step at(String agent, double time) {
        return find(agent, time)
                .orElseThrow(
                        () ->
                                new Fault(
                                        Fault.Kind.INPUT,
                                        "there is no step of '" + agent + "' at " + time + " s",
                                        "",
                                        "record the steps of a whole run of the same case"));
    }
}
