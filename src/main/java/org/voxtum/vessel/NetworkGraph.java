package org.voxtum.vessel;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.voxtum.fault.Fault;

/** Which segments meet at which node of a network, and which nodes hang together. */
final class NetworkGraph {
    private final VesselNetwork network;
    private final int[][] segmentsAt;
    private final BoundaryNode[] boundaryAt;

    private NetworkGraph(VesselNetwork network, int[][] segmentsAt, BoundaryNode[] boundaryAt) {
        this.network = network;
        this.segmentsAt = segmentsAt;
        this.boundaryAt = boundaryAt;
    }

    /**
     * Sorts the segments by their ends; a segment or boundary of a node that is not there fails.
     */
    static NetworkGraph of(VesselNetwork network) {
        int nodes = network.nodes().size();
        int[] degree = new int[nodes];
        for (VesselSegment segment : network.segments()) {
            degree[checked(segment.from(), nodes, "segment " + segment.name())]++;
            degree[checked(segment.to(), nodes, "segment " + segment.name())]++;
        }
        BoundaryNode[] boundary = new BoundaryNode[nodes];
        for (BoundaryNode row : network.boundaries()) {
            boundary[checked(row.node(), nodes, "a boundary")] = row;
        }
        return new NetworkGraph(network, sorted(network.segments(), degree), boundary);
    }

    private static int checked(int node, int nodes, String owner) {
        if (node < 0 || node >= nodes) {
            throw new Fault(
                    Fault.Kind.INPUT,
                    owner + " names node number " + node + " of " + nodes,
                    "",
                    "node numbers run from 0 to one less than the number of nodes");
        }
        return node;
    }

    private static int[][] sorted(List<VesselSegment> segments, int[] degree) {
        int[][] at = new int[degree.length][];
        Arrays.setAll(at, node -> new int[degree[node]]);
        int[] filled = new int[degree.length];
        for (int i = 0; i < segments.size(); i++) {
            int from = segments.get(i).from();
            int to = segments.get(i).to();
            at[from][filled[from]++] = i;
            at[to][filled[to]++] = i;
        }
        return at;
    }

    VesselNetwork network() {
        return network;
    }

    int nodeCount() {
        return segmentsAt.length;
    }

    int segmentCount() {
        return network.segments().size();
    }

    VesselSegment segment(int index) {
        return network.segments().get(index);
    }

    String nodeName(int node) {
        return network.nodes().get(node).name();
    }

    int degree(int node) {
        return segmentsAt[node].length;
    }

    /** Indices of the segments that end at a node; one that begins and ends there comes twice. */
    int[] segmentsAt(int node) {
        return segmentsAt[node];
    }

    /** The boundary row of a node, or null where it has none. */
    BoundaryNode boundaryAt(int node) {
        return boundaryAt[node];
    }

    int otherEnd(int segment, int node) {
        VesselSegment s = segment(segment);
        return s.from() == node ? s.to() : s.from();
    }

    /** Number of the component of each node, from 0 in the order of their first nodes. */
    int[] components() {
        int[] component = new int[nodeCount()];
        Arrays.fill(component, -1);
        int count = 0;
        for (int node = 0; node < component.length; node++) {
            if (component[node] < 0) {
                spread(node, count++, component);
            }
        }
        return component;
    }

    private void spread(int first, int number, int[] component) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        component[first] = number;
        open.add(first);
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int segment : segmentsAt[node]) {
                int other = otherEnd(segment, node);
                if (component[other] < 0) {
                    component[other] = number;
                    open.add(other);
                }
            }
        }
    }

    /** How many components the numbers of {@link #components()} name. */
    static int count(int[] components) {
        return Arrays.stream(components).max().orElse(-1) + 1;
    }

    /** Segments that lead only to closed ends, found tip by tip; a circle at an end is not one. */
    boolean[] deadEnds() {
        boolean[] dead = new boolean[segmentCount()];
        int[] left = new int[nodeCount()];
        ArrayDeque<Integer> tips = new ArrayDeque<>();
        for (int node = 0; node < left.length; node++) {
            left[node] = degree(node);
            if (isClosedTip(node, left)) {
                tips.add(node);
            }
        }
        while (!tips.isEmpty()) {
            int node = tips.remove();
            for (int segment : segmentsAt[node]) {
                int other = otherEnd(segment, node);
                if (!dead[segment]) {
                    dead[segment] = true;
                    left[node]--;
                    left[other]--;
                    if (isClosedTip(other, left)) {
                        tips.add(other);
                    }
                }
            }
        }
        return dead;
    }

    private boolean isClosedTip(int node, int[] left) {
        return left[node] == 1 && boundaryAt[node] == null;
    }
}
