package org.voxtum.vessel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.voxtum.fault.Fault;
import org.voxtum.fault.NetworkRule;

/** Nodes of a network in the order in which blood reaches them, along perfused segments. */
final class FlowOrder {
    private final NetworkGraph graph;
    private final double[] flow;
    private final boolean[] perfused;
    private final int[] nodes;

    /**
     * Sorts the nodes.
     *
     * @param flow from first to second node of each segment [m^3/s]
     * @param perfused segments that count; their flow is not 0
     */
    FlowOrder(NetworkGraph graph, double[] flow, boolean[] perfused) {
        this.graph = graph;
        this.flow = flow.clone();
        this.perfused = perfused.clone();
        this.nodes = sorted();
    }

    /** Node indices, upstream before downstream. */
    int[] nodes() {
        return nodes.clone();
    }

    /** Flow through a segment without its sign [m^3/s]. */
    double flow(int segment) {
        return Math.abs(flow[segment]);
    }

    /** Whether a perfused segment brings blood to a node. */
    boolean leadsTo(int segment, int node) {
        return perfused[segment] && downstream(segment) == node;
    }

    /** Whether a perfused segment takes blood from a node. */
    boolean leadsFrom(int segment, int node) {
        return perfused[segment] && upstream(segment) == node;
    }

    /** Node at which blood enters a segment. */
    int upstream(int segment) {
        VesselSegment s = graph.segment(segment);
        return flow[segment] > 0 ? s.from() : s.to();
    }

    /** Node at which blood leaves a segment. */
    int downstream(int segment) {
        VesselSegment s = graph.segment(segment);
        return flow[segment] > 0 ? s.to() : s.from();
    }

    private int[] sorted() {
        int[] waiting = new int[graph.nodeCount()];
        for (int i = 0; i < flow.length; i++) {
            if (perfused[i]) {
                waiting[downstream(i)]++;
            }
        }
        int[] order = new int[waiting.length];
        int found = 0;
        for (int node = 0; node < waiting.length; node++) {
            if (waiting[node] == 0) {
                order[found++] = node;
            }
        }
        for (int done = 0; done < found; done++) {
            for (int segment : graph.segmentsAt(order[done])) {
                if (perfused[segment] && upstream(segment) == order[done]) {
                    int next = downstream(segment);
                    if (--waiting[next] == 0) {
                        order[found++] = next;
                    }
                }
            }
        }
        if (found < order.length) {
            throw circle(waiting);
        }
        return order;
    }

    /** Every node that waits has a waiting node upstream, so going upstream closes a circle. */
    private Fault circle(int[] waiting) {
        int node = 0;
        while (waiting[node] == 0) {
            node++;
        }
        int[] visit = new int[waiting.length];
        Arrays.fill(visit, -1);
        List<Integer> path = new ArrayList<>();
        while (visit[node] < 0) {
            visit[node] = path.size();
            path.add(node);
            node = waitingUpstream(node, waiting);
        }
        List<Integer> circle = new ArrayList<>(path.subList(visit[node], path.size()));
        Collections.reverse(circle);
        return NetworkRule.CIRCLE.fault("", names(circle));
    }

    private int waitingUpstream(int node, int[] waiting) {
        for (int segment : graph.segmentsAt(node)) {
            if (leadsTo(segment, node) && waiting[upstream(segment)] > 0) {
                return upstream(segment);
            }
        }
        throw new IllegalStateException("node " + node + " waits for nothing");
    }

    private String names(List<Integer> circle) {
        StringBuilder text = new StringBuilder();
        int shown = Math.min(circle.size(), 12);
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : ", ").append(graph.nodeName(circle.get(i)));
        }
        int rest = circle.size() - shown;
        return rest == 0 ? text.toString() : text + " and " + rest + " more";
    }
}
