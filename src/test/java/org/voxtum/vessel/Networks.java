package org.voxtum.vessel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small networks for tests, written in micrometres. */
final class Networks {
    private static final double MICROMETRE = 1e-6;

    private Networks() {}

    /** A perfused straight vessel: 3 kPa and 1 s at the first end, 2 kPa and 2 s at the second. */
    static NetworkState vessel(double diameter, double[] from, double[] to) {
        return of(true, new double[][] {{diameter}, from, to});
    }

    /** Both networks beside each other. */
    static NetworkState together(NetworkState... states) {
        List<VesselNode> nodes = new ArrayList<>();
        List<VesselSegment> segments = new ArrayList<>();
        List<SegmentState> blood = new ArrayList<>();
        for (NetworkState state : states) {
            int offset = nodes.size();
            nodes.addAll(state.network().nodes());
            blood.addAll(state.segments());
            for (VesselSegment s : state.network().segments()) {
                segments.add(
                        new VesselSegment(
                                String.valueOf(segments.size() + 1),
                                s.from() + offset,
                                s.to() + offset,
                                s.diameter(),
                                s.flow(),
                                s.haematocrit()));
            }
        }
        return new NetworkState(network(nodes, segments), blood);
    }

    /** The same without blood flow. */
    static NetworkState still(double diameter, double[] from, double[] to) {
        return of(false, new double[][] {{diameter}, from, to});
    }

    /** Sum of pi D L over perfused segments, without any cut [m^2]. */
    static double wallArea(NetworkState state) {
        double sum = 0;
        for (int i = 0; i < state.segments().size(); i++) {
            VesselSegment segment = state.network().segments().get(i);
            double length = state.network().length(segment);
            sum += state.segments().get(i).perfused() ? Math.PI * segment.diameter() * length : 0;
        }
        return sum;
    }

    static VesselNetwork network(List<VesselNode> nodes, List<VesselSegment> segments) {
        return new VesselNetwork(
                "test", Double.NaN, Double.NaN, Double.NaN, nodes, segments, List.of());
    }

    private static NetworkState of(boolean perfused, double[][] vessel) {
        double[] from = Arrays.stream(vessel[1]).map(v -> v * MICROMETRE).toArray();
        double[] to = Arrays.stream(vessel[2]).map(v -> v * MICROMETRE).toArray();
        VesselNetwork network =
                network(
                        List.of(
                                new VesselNode("1", from[0], from[1], from[2]),
                                new VesselNode("2", to[0], to[1], to[2])),
                        List.of(
                                new VesselSegment(
                                        "1", 0, 1, vessel[0][0] * MICROMETRE, 1e-15, 0.45)));
        return new NetworkState(
                network, List.of(new SegmentState(perfused, 3000, 2000, 1, 2, 1e-15)));
    }
}
