package org.voxtum.vessel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.voxtum.fault.Fault;

/**
 * Joins the nodes of a generated network: first a tree of short vessels that reaches every node,
 * then short vessels that close loops; the longest get a bend. No more than three vessels meet;
 * none passes another too closely or leaves a node beside another.
 */
final class NetworkGeneratorLayout {
    private static final int MOST_AT_NODE = 3;
    private static final int LEAST_LOOP = 4;
    private static final int PROBES = 12;

    /** How far the middle of a bend may move along each axis, in lengths of the vessel. */
    private static final double SLACK = 0.2;

    /** Cosine of the least angle between vessels at a node, 40 degrees. */
    private static final double NARROW = 0.77;

    private final NetworkGeneratorParameters parameters;
    private final List<double[]> sites;
    private final int ends;
    private final List<int[]> vessels = new ArrayList<>();
    private final List<List<Integer>> neighbours = new ArrayList<>();

    private NetworkGeneratorLayout(NetworkGeneratorParameters parameters, List<double[]> sites) {
        this.parameters = parameters;
        this.sites = sites;
        this.ends = 2 * parameters.openings() + parameters.sprouts();
        sites.forEach(site -> neighbours.add(new ArrayList<>()));
    }

    /**
     * Pairs of nodes that a straight vessel joins.
     *
     * @param sites positions [m]; nodes of bends are added to it
     */
    static List<int[]> join(
            NetworkGeneratorParameters parameters, List<double[]> sites, Random random) {
        NetworkGeneratorLayout layout = new NetworkGeneratorLayout(parameters, sites);
        List<int[]> pairs = layout.pairs();
        layout.tree(pairs);
        layout.loops(pairs);
        layout.bends(random);
        return layout.vessels;
    }

    /** All pairs that may be joined, the closest first. */
    private List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < sites.size(); a++) {
            for (int b = Math.max(a + 1, ends); b < sites.size(); b++) {
                pairs.add(new int[] {a, b});
            }
        }
        pairs.sort(Comparator.comparingDouble(this::length));
        return pairs;
    }

    private double length(int[] pair) {
        return NetworkGeneratorSites.distance(sites.get(pair[0]), sites.get(pair[1]));
    }

    private void tree(List<int[]> pairs) {
        int[] part = new int[sites.size()];
        Arrays.setAll(part, i -> i);
        int parts = part.length;
        for (int[] pair : pairs) {
            if (part[pair[0]] != part[pair[1]] && fits(pair)) {
                add(pair);
                int merged = part[pair[1]];
                int into = part[pair[0]];
                Arrays.setAll(part, i -> part[i] == merged ? into : part[i]);
                parts--;
            }
        }
        if (parts > 1) {
            throw new Fault(
                    Fault.Kind.CASE,
                    "the generated network falls into " + parts + " parts",
                    "",
                    "take another seed, fewer branchings or a smaller gap");
        }
    }

    private void loops(List<int[]> pairs) {
        int left = parameters.loops();
        for (int[] pair : pairs) {
            if (left == 0 || length(pair) > parameters.reach()) {
                return;
            }
            if (steps(pair[0], pair[1]) >= LEAST_LOOP && fits(pair)) {
                add(pair);
                left--;
            }
        }
    }

    private void bends(Random random) {
        List<int[]> longest = new ArrayList<>(vessels);
        longest.sort(Comparator.comparingDouble(vessel -> -length(vessel)));
        int left = parameters.bends();
        for (int[] vessel : longest) {
            left -= left > 0 && bend(vessel, random) ? 1 : 0;
        }
    }

    /** Moves the middle of a vessel aside, where there is room. */
    private boolean bend(int[] vessel, Random random) {
        double[] a = sites.get(vessel[0]);
        double[] b = sites.get(vessel[1]);
        double reach = SLACK * NetworkGeneratorSites.distance(a, b);
        double[] middle = new double[3];
        for (int i = 0; i < 3; i++) {
            double aside = reach * (2 * random.nextDouble() - 1);
            middle[i] = NetworkGeneratorSites.rounded((a[i] + b[i]) / 2 + aside);
        }
        if (!parameters.holds(middle)) {
            return false;
        }
        remove(vessel);
        int node = sites.size();
        sites.add(middle);
        neighbours.add(new ArrayList<>());
        int[] first = {node, vessel[0]};
        int[] second = {node, vessel[1]};
        if (fits(first) && fits(second)) {
            add(first);
            add(second);
            return true;
        }
        sites.remove(node);
        neighbours.remove(node);
        add(vessel);
        return false;
    }

    private void remove(int[] pair) {
        vessels.remove(pair);
        neighbours.get(pair[0]).remove(Integer.valueOf(pair[1]));
        neighbours.get(pair[1]).remove(Integer.valueOf(pair[0]));
    }

    private void add(int[] pair) {
        vessels.add(pair);
        neighbours.get(pair[0]).add(pair[1]);
        neighbours.get(pair[1]).add(pair[0]);
    }

    private boolean fits(int[] pair) {
        return hasPlace(pair[0], pair[1])
                && hasPlace(pair[1], pair[0])
                && vessels.stream().noneMatch(other -> passesClosely(pair, other));
    }

    private boolean hasPlace(int node, int other) {
        List<Integer> there = neighbours.get(node);
        return there.size() < (node < ends ? 1 : MOST_AT_NODE)
                && there.stream().noneMatch(neighbour -> isNarrow(node, other, neighbour));
    }

    private boolean isNarrow(int node, int one, int other) {
        double[] o = sites.get(node);
        double[] a = sites.get(one);
        double[] b = sites.get(other);
        double dot = 0;
        for (int i = 0; i < 3; i++) {
            dot += (a[i] - o[i]) * (b[i] - o[i]);
        }
        double lengths =
                NetworkGeneratorSites.distance(a, o) * NetworkGeneratorSites.distance(b, o);
        return dot > NARROW * lengths;
    }

    private boolean passesClosely(int[] pair, int[] other) {
        boolean meets =
                pair[0] == other[0]
                        || pair[0] == other[1]
                        || pair[1] == other[0]
                        || pair[1] == other[1];
        return !meets && gap(pair, other) < parameters.gap();
    }

    /** Least distance [m] of points along one axis to the other axis. */
    private double gap(int[] pair, int[] other) {
        double[] a = sites.get(other[0]);
        double[] b = sites.get(other[1]);
        Capsule axis = new Capsule(a[0], a[1], a[2], b[0] - a[0], b[1] - a[1], b[2] - a[2], 0);
        double[] from = sites.get(pair[0]);
        double[] to = sites.get(pair[1]);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= PROBES; i++) {
            double s = (double) i / PROBES;
            double x = from[0] + s * (to[0] - from[0]);
            double y = from[1] + s * (to[1] - from[1]);
            double z = from[2] + s * (to[2] - from[2]);
            least = Math.min(least, axis.distance(x, y, z));
        }
        return least;
    }

    /** Number of vessels on the shortest way between two nodes, no more than is asked of a loop. */
    private int steps(int from, int to) {
        List<Integer> reached = List.of(from);
        for (int steps = 0; steps < LEAST_LOOP - 1; steps++) {
            if (reached.contains(to)) {
                return steps;
            }
            reached = reached.stream().flatMap(n -> neighbours.get(n).stream()).toList();
        }
        return reached.contains(to) ? LEAST_LOOP - 1 : LEAST_LOOP;
    }
}
