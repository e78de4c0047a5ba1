package org.voxtum.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.voxtum.vessel.BoundaryNode;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

/** A connected network with loops between two to four nodes at which the pressure is held. */
final class RandomNetwork {
    /** Edge of the cube in which all nodes lie [m]. */
    static final double EXTENT = 300e-6;

    private static final double MARGIN = 20e-6;
    private final List<VesselNode> nodes = new ArrayList<>();
    private final List<VesselSegment> segments = new ArrayList<>();
    private final double[] pressures;
    private int spare = -1;

    RandomNetwork(SplittableRandom random) {
        int count = 6 + random.nextInt(15);
        for (int i = 0; i < count; i++) {
            nodes.add(new VesselNode("n" + i, place(random), place(random), place(random)));
            if (i > 0) {
                join(random.nextInt(i), i, random);
            }
        }
        for (int loops = random.nextInt(count); loops > 0; loops--) {
            int from = random.nextInt(count);
            int to = random.nextInt(count);
            if (from != to && !joined(from, to)) {
                spare = spare < 0 ? segments.size() : spare;
                join(from, to, random);
            }
        }
        pressures = new double[2 + random.nextInt(3)];
        for (int i = 0; i < pressures.length; i++) {
            pressures[i] = 1500 + 2500 * random.nextDouble();
        }
    }

    private static double place(SplittableRandom random) {
        return MARGIN + (EXTENT - 2 * MARGIN) * random.nextDouble();
    }

    private boolean joined(int from, int to) {
        return segments.stream()
                .anyMatch(
                        s -> s.from() == from && s.to() == to || s.from() == to && s.to() == from);
    }

    private void join(int from, int to, SplittableRandom random) {
        double diameter = 5e-6 * StrictMath.pow(5, random.nextDouble());
        segments.add(
                new VesselSegment(
                        "s" + segments.size(), from, to, diameter, Double.NaN, Double.NaN));
    }

    /** A segment without which the network is still connected; -1 where there is none. */
    int spareSegment() {
        return spare;
    }

    /** Whether the pressure of a node is given: of the first and of the last ones. */
    boolean held(int node) {
        return node == 0 || node > nodes.size() - pressures.length;
    }

    /** Whether the pressures at both ends of a segment are given, so that no other feels it. */
    boolean betweenHeld(int segment) {
        return held(segments.get(segment).from()) && held(segments.get(segment).to());
    }

    /** The network with pressures multiplied by a factor, without one segment (-1: with all). */
    VesselNetwork network(double scale, int without) {
        List<BoundaryNode> boundaries = new ArrayList<>();
        for (int i = 0; i < pressures.length; i++) {
            int node = i == 0 ? 0 : nodes.size() - i;
            boundaries.add(
                    new BoundaryNode(
                            node,
                            BoundaryNode.Kind.PRESSURE,
                            scale * pressures[i],
                            Double.NaN,
                            Double.NaN));
        }
        List<VesselSegment> left = new ArrayList<>(segments);
        if (without >= 0) {
            left.remove(without);
        }
        return new VesselNetwork(
                "random", Double.NaN, Double.NaN, Double.NaN, nodes, left, boundaries);
    }

    String description() {
        StringBuilder text = new StringBuilder();
        for (VesselNode node : nodes) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "node %s %s %s %s m%n",
                            node.name(),
                            node.x(),
                            node.y(),
                            node.z()));
        }
        for (VesselSegment s : segments) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "segment %s %d-%d, diameter %s m%n",
                            s.name(),
                            s.from(),
                            s.to(),
                            s.diameter()));
        }
        text.append("pressures of n0 and the last nodes ").append(List.of(boxed())).append(" Pa\n");
        return text.append("without ").append(spare).toString();
    }

    private Double[] boxed() {
        Double[] boxed = new Double[pressures.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = pressures[i];
        }
        return boxed;
    }
}
