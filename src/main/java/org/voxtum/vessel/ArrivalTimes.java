package org.voxtum.vessel;

import java.util.Arrays;

/**
 * Time that blood takes from where it enters the network, at both ends of each segment: 0 at
 * inlets, plus volume over flow along a segment, mixed at nodes by flow.
 */
final class ArrivalTimes {
    /** Pieces of a segment that count as reached at the time of their middle. */
    private static final int PIECES = 8;

    private final double[] upstreamEnd;
    private final double[] downstreamEnd;
    private final FlowOrder order;

    private ArrivalTimes(FlowOrder order, double[] upstreamEnd, double[] downstreamEnd) {
        this.order = order;
        this.upstreamEnd = upstreamEnd;
        this.downstreamEnd = downstreamEnd;
    }

    /**
     * Follows the blood.
     *
     * @param entering what enters from outside at each node [m^3/s], at time 0
     * @param perfused segments that count
     */
    static ArrivalTimes of(
            NetworkGraph graph, FlowOrder order, double[] entering, boolean[] perfused) {
        double[] upstreamEnd = new double[perfused.length];
        double[] downstreamEnd = new double[perfused.length];
        Arrays.fill(upstreamEnd, Double.NaN);
        Arrays.fill(downstreamEnd, Double.NaN);
        for (int node : order.nodes()) {
            double flow = Math.max(entering[node], 0);
            double flowTime = 0;
            for (int segment : graph.segmentsAt(node)) {
                if (order.leadsTo(segment, node)) {
                    flow += order.flow(segment);
                    flowTime += order.flow(segment) * downstreamEnd[segment];
                }
            }
            double arrival = flow > 0 ? flowTime / flow : 0;
            for (int segment : graph.segmentsAt(node)) {
                if (perfused[segment] && order.upstream(segment) == node) {
                    upstreamEnd[segment] = arrival;
                    downstreamEnd[segment] = arrival + transit(graph, order, segment);
                }
            }
        }
        return new ArrivalTimes(order, upstreamEnd, downstreamEnd);
    }

    private static double transit(NetworkGraph graph, FlowOrder order, int index) {
        VesselSegment segment = graph.segment(index);
        double section = Math.PI / 4 * segment.diameter() * segment.diameter();
        return section * graph.network().length(segment) / order.flow(index);
    }

    /** At the end of a segment that lies at a node [s], NaN where not perfused. */
    double at(int segment, int node) {
        return order.upstream(segment) == node ? upstreamEnd[segment] : downstreamEnd[segment];
    }

    /** When which share of the perfused wall is reached; all NaN where none is perfused. */
    ArrivalQuantiles quantiles(double[] wallArea, boolean[] perfused) {
        int count = 0;
        double last = Double.NaN;
        double[] times = new double[perfused.length * PIECES];
        double[] areas = new double[times.length];
        for (int i = 0; i < perfused.length; i++) {
            if (perfused[i]) {
                last = Double.isNaN(last) ? downstreamEnd[i] : Math.max(last, downstreamEnd[i]);
                for (int piece = 0; piece < PIECES; piece++) {
                    double along = (piece + 0.5) / PIECES;
                    times[count] = upstreamEnd[i] + along * (downstreamEnd[i] - upstreamEnd[i]);
                    areas[count++] = wallArea[i];
                }
            }
        }
        double[] reached = Arrays.copyOf(times, count);
        double[] weight = Arrays.copyOf(areas, count);
        return new ArrivalQuantiles(
                Quantiles.weighted(reached, weight, 0.5),
                Quantiles.weighted(reached, weight, 0.95),
                Quantiles.weighted(reached, weight, 0.99),
                last);
    }
}
