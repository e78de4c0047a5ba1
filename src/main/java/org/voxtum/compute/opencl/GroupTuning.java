package org.voxtum.compute.opencl;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the groups of kernels by the time of launches that are made anyway: all give the same
 * bits, so trying them costs little but time, of which a family of kernels has about a second.
 */
final class GroupTuning {
    /** Long in x, since neighbours in x share cache lines. */
    private static final WorkGroup USUAL = new WorkGroup(64, 1, 1);

    /** Smaller launches take a time that says little of larger ones. */
    private static final long LEAST_ITEMS = 1 << 16;

    private static final double FAMILY_SECONDS = 1;

    private final boolean tries;
    private final Map<String, WorkGroup> chosen = new TreeMap<>();
    private final Map<String, GroupTrial> trials = new HashMap<>();
    private final Map<String, Double> spent = new HashMap<>();
    private WorkGroup usual = USUAL;
    private boolean learnt;

    /**
     * @param tries whether to try groups, beside those that are known
     * @param known groups by the name of their kernel
     */
    GroupTuning(boolean tries, Map<String, WorkGroup> known) {
        this.tries = tries;
        chosen.putAll(known);
    }

    /** Uses a group for every kernel and launch that it fits. */
    void use(WorkGroup group) {
        usual = group;
    }

    /** The usual group for every kernel. */
    static GroupTuning none() {
        return new GroupTuning(false, Map.of());
    }

    /** The group of the next launch of a kernel, within its limits. */
    WorkGroup group(LoadedKernel kernel, WorkItems items) {
        if (items.group() > 0) {
            return new WorkGroup(items.group(), 1, 1);
        }
        WorkGroup known = chosen.get(kernel.name());
        if (known != null && kernel.limits().allow(known) && known.covers(items)) {
            return known;
        }
        GroupTrial trial = trial(kernel, items);
        if (trial != null) {
            return trial.group();
        }
        return usual.covers(items) && kernel.limits().allow(usual)
                ? usual
                : USUAL.within(kernel.limits());
    }

    /** Whether the next launch is a trial, and so is to be timed. */
    boolean isTrial(LoadedKernel kernel, WorkItems items) {
        return trial(kernel, items) != null;
    }

    /** The trial that a launch is a part of; null where it is none. */
    private GroupTrial trial(LoadedKernel kernel, WorkItems items) {
        if (!tries
                || items.group() > 0
                || items.count() < LEAST_ITEMS
                || chosen.containsKey(kernel.name())
                || spent.getOrDefault(family(kernel), 0.0) > FAMILY_SECONDS) {
            return null;
        }
        GroupTrial trial =
                trials.computeIfAbsent(
                        kernel.name(),
                        name -> new GroupTrial(USUAL.within(kernel.limits()), kernel, items));
        return trial.isOf(items) ? trial : null;
    }

    /** A trial took so long [s]; whether that tells something, as the first of a group does not. */
    boolean took(LoadedKernel kernel, WorkItems items, double seconds) {
        GroupTrial trial = trial(kernel, items);
        if (trial == null) {
            return false;
        }
        boolean tells = trial.took(seconds);
        double sum = spent.merge(family(kernel), seconds, Double::sum);
        if (trial.isComplete() || sum > FAMILY_SECONDS && trial.hasCompared()) {
            chosen.put(kernel.name(), trial.best());
            learnt = true;
        }
        return tells;
    }

    /** Kernels of a family share the first word of their name. */
    private static String family(LoadedKernel kernel) {
        int end = kernel.name().indexOf('_');
        return end < 0 ? kernel.name() : kernel.name().substring(0, end);
    }

    /** Groups that were chosen, by the name of their kernel. */
    Map<String, WorkGroup> chosen() {
        return Map.copyOf(chosen);
    }

    /** Whether there is more to keep than was known. */
    boolean hasLearnt() {
        return learnt;
    }
}
