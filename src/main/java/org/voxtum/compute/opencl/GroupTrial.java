package org.voxtum.compute.opencl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The groups of one kernel that are tried, and how long each took. */
final class GroupTrial {
    private static final List<WorkGroup> LINES = List.of(line(32), line(128), line(256), line(512));
    private static final List<WorkGroup> BOXES =
            List.of(
                    line(32),
                    line(128),
                    line(256),
                    new WorkGroup(32, 2, 1),
                    new WorkGroup(32, 4, 1),
                    new WorkGroup(32, 8, 1),
                    new WorkGroup(64, 4, 1),
                    new WorkGroup(16, 8, 1));

    /** The first may compile, of the others the shortest counts. */
    private static final int ROUNDS = 3;

    /** Another group must be faster than the usual one by more than times vary. */
    private static final double GAIN = 0.97;

    private final WorkItems items;
    private final List<WorkGroup> candidates = new ArrayList<>();
    private final double[] seconds;
    private int at;
    private int round;

    private static WorkGroup line(int x) {
        return new WorkGroup(x, 1, 1);
    }

    /** A trial of the usual group and of those that limits and items allow. */
    GroupTrial(WorkGroup usual, LoadedKernel kernel, WorkItems items) {
        this.items = items;
        candidates.add(usual);
        boolean isLine = items.y() == 1 && items.z() == 1;
        for (WorkGroup group : isLine ? LINES : BOXES) {
            if (kernel.limits().allow(group)
                    && group.covers(items)
                    && group.x() < 2 * items.x()
                    && !group.equals(usual)) {
                candidates.add(group);
            }
        }
        seconds = new double[candidates.size()];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
    }

    /** Whether its times are of so many items. */
    boolean isOf(WorkItems others) {
        return items.equals(others);
    }

    /** What to try next. */
    WorkGroup group() {
        return candidates.get(at);
    }

    /** That took so long [s]; whether it counts. */
    boolean took(double time) {
        boolean counts = round > 0;
        if (counts) {
            seconds[at] = Math.min(seconds[at], time);
        }
        round++;
        if (round == ROUNDS) {
            round = 0;
            at++;
        }
        return counts;
    }

    /** Whether all were tried. */
    boolean isComplete() {
        return at == candidates.size();
    }

    /** Whether the usual group and another were. */
    boolean hasCompared() {
        return at > 1;
    }

    /** The fastest; the usual one where none is clearly faster. */
    WorkGroup best() {
        int best = 0;
        for (int i = 1; i < seconds.length; i++) {
            double least = best == 0 ? GAIN * seconds[0] : seconds[best];
            best = seconds[i] < least ? i : best;
        }
        return candidates.get(best);
    }
}
