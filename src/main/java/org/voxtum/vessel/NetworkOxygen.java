package org.voxtum.vessel;

import java.util.Arrays;
import org.voxtum.fault.CaseRule;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.physics.BloodOxygen;
import org.voxtum.physics.IntravascularResistance;

/**
 * Oxygen of the blood along a network beside tissue of given tension: {@code Q dC/ds = -(P_b -
 * P_w)/K_w} along each segment, one tension for all that leaves a node. P_w is the mean tension of
 * the voxels that carry the wall at that place; they receive what the blood loses.
 *
 * <p>Source: Secomb et al. 2004, Ann Biomed Eng 32:1519, doi:10.1114/B:ABME.0000049036.08817.44.
 */
public final class NetworkOxygen {
    private final VoxelGrid grid;
    private final NetworkGraph graph;
    private final FlowOrder order;
    private final WallPlaces places;
    private final BloodOxygen blood;
    private final FlowingHaematocrit haematocrit;
    private final double[] entering;
    private final double[] inlet;
    private final double[] perShare;

    /**
     * @param state flow of the network; only perfused segments exchange
     * @param options give the haematocrit
     * @param places where the walls lie on the grid
     * @param inlet tension of all blood that enters [mmHg], or not a number for that of the file
     * @throws org.voxtum.fault.Fault CASE where a node that blood enters has none
     */
    public NetworkOxygen(
            VoxelGrid grid,
            NetworkState state,
            FlowOptions options,
            WallPlaces places,
            BloodOxygen blood,
            IntravascularResistance resistance,
            double inlet) {
        this.grid = grid;
        this.graph = NetworkGraph.of(state.network());
        this.places = places;
        this.blood = blood;
        this.perShare = new double[graph.segmentCount()];
        Arrays.setAll(perShare, i -> places.length(i) / resistance.at(graph.segment(i).diameter()));
        double[] flow = perfusedFlow(state);
        boolean[] perfused = new boolean[flow.length];
        for (int i = 0; i < flow.length; i++) {
            perfused[i] = state.segments().get(i).perfused();
        }
        this.order = new FlowOrder(graph, flow, perfused);
        this.entering = entering(graph, flow);
        this.haematocrit = new FlowingHaematocrit(graph, order, entering, options);
        this.inlet = inlets(graph, entering, inlet);
    }

    /**
     * Refuses a network with a node that blood enters and whose tension its file does not give.
     *
     * @throws org.voxtum.fault.Fault CASE naming the node
     */
    public static void requireInlets(NetworkState state) {
        NetworkGraph graph = NetworkGraph.of(state.network());
        inlets(graph, entering(graph, perfusedFlow(state)), Double.NaN);
    }

    private static double[] perfusedFlow(NetworkState state) {
        return state.segments().stream().mapToDouble(s -> s.perfused() ? s.flow() : 0).toArray();
    }

    /** What enters from outside, negative where it leaves [m^3/s]. */
    private static double[] entering(NetworkGraph graph, double[] flow) {
        double[] entering = FlowBalance.outflow(graph, flow);
        Arrays.setAll(entering, n -> graph.boundaryAt(n) == null ? 0 : entering[n]);
        return entering;
    }

    private static double[] inlets(NetworkGraph graph, double[] entering, double given) {
        double[] inlet = new double[entering.length];
        Arrays.setAll(inlet, node -> entering[node] > 0 ? inletOf(graph, node, given) : 0);
        return inlet;
    }

    private static double inletOf(NetworkGraph graph, int node, double given) {
        double tension = Double.isNaN(given) ? graph.boundaryAt(node).oxygen() : given;
        if (!(tension >= 0)) {
            throw CaseRule.OXYGEN_INLET.fault("", graph.nodeName(node));
        }
        return tension;
    }

    /** Number of places along the network where blood and wall have a tension. */
    public int stations() {
        return places.stations();
    }

    /** Highest tension of blood that enters [mmHg]. */
    public double highestInlet() {
        return Arrays.stream(inlet).max().orElse(0);
    }

    /** Oxygen that blood brings into the network, as volume of gas per time [m^3/s]. */
    public double inflow() {
        double sum = 0;
        for (int node = 0; node < entering.length; node++) {
            double flow = Math.max(entering[node], 0);
            sum += flow * blood.content(inlet[node], haematocrit.atInlet(node));
        }
        return sum;
    }

    /** What is done with a station's voxel and the conductance of blood to it [m^3/s/mmHg]. */
    @FunctionalInterface
    private interface Visit {
        void at(int station, int x, int y, int z, double conductance);
    }

    private void visit(Visit visit) {
        places.visit(
                grid,
                (segment, station, place, x, y, z) ->
                        visit.at(station, x, y, z, perShare[segment] * places.share(place)));
    }

    /** Adds the conductance between blood and each voxel, per volume [1/s/mmHg]. */
    public void addConductance(Field field) {
        double volume = grid.voxelVolume();
        visit((s, x, y, z, g) -> field.set(x, y, z, field.get(x, y, z) + g / volume));
    }

    /** Adds what blood gives to tissue of tension 0, per volume [1/s]. */
    public void addSupply(double[] bloodTension, Field field) {
        double volume = grid.voxelVolume();
        visit(
                (s, x, y, z, g) ->
                        field.set(x, y, z, field.get(x, y, z) + g * bloodTension[s] / volume));
    }

    /** P_w at every station [mmHg]. */
    public double[] wallTension(Field tissue) {
        double[] sum = new double[stations()];
        double[] weight = new double[stations()];
        visit(
                (s, x, y, z, g) -> {
                    sum[s] += g * tissue.get(x, y, z);
                    weight[s] += g;
                });
        Arrays.setAll(sum, s -> sum[s] / weight[s]);
        return sum;
    }

    /**
     * P_b beside walls of given tension.
     *
     * @param wall P_w at every station [mmHg], not negative
     */
    public BloodTension along(double[] wall) {
        return new Course(wall).result();
    }

    /** One way through the network, node after node. */
    private final class Course {
        private final double[] wall;
        private final double[] tension;
        private final double[] atStart;
        private final double[] atEnd;
        private double delivered;

        Course(double[] wall) {
            this.wall = wall;
            tension = new double[wall.length];
            atStart = new double[graph.segmentCount()];
            atEnd = new double[graph.segmentCount()];
            Arrays.fill(atStart, Double.NaN);
            Arrays.fill(atEnd, Double.NaN);
            for (int node : order.nodes()) {
                pass(node);
            }
        }

        /** Behind vessels that count as not perfused blood is as it enters the network. */
        private void pass(int node) {
            double inflow = Math.max(entering[node], 0);
            double amount = inflow * blood.content(inlet[node], haematocrit.atInlet(node));
            double leaving = Math.max(-entering[node], 0);
            for (int segment : graph.segmentsAt(node)) {
                if (order.leadsTo(segment, node)) {
                    double content = blood.content(atEnd[segment], haematocrit.of(segment));
                    amount += order.flow(segment) * content;
                }
                leaving += order.leadsFrom(segment, node) ? order.flow(segment) : 0;
            }
            if (leaving > 0) {
                double mixed = haematocrit.cells(node) / leaving;
                double start =
                        haematocrit.isFed(node)
                                ? blood.tension(amount / leaving, mixed)
                                : highestInlet();
                for (int segment : graph.segmentsAt(node)) {
                    if (order.leadsFrom(segment, node)) {
                        flow(segment, start);
                    }
                }
            }
        }

        private void flow(int segment, double start) {
            int first = places.firstStation(segment);
            int end = places.firstStation(segment + 1);
            boolean forward = order.upstream(segment) == graph.segment(segment).from();
            double now = start;
            for (int i = 0; i < end - first; i++) {
                now = lose(segment, forward ? first + i : end - 1 - i, now);
            }
            atStart[segment] = start;
            atEnd[segment] = now;
        }

        /** Implicit in the station's own tension, so never below 0. */
        private double lose(int segment, int station, double before) {
            double h = haematocrit.of(segment);
            double loss = conductance(segment, station) / order.flow(segment);
            double sum = blood.content(before, h) + loss * wall[station];
            double now = blood.tension(sum, h, loss);
            tension[station] = now;
            delivered += conductance(segment, station) * (now - wall[station]);
            return now;
        }

        private double conductance(int segment, int station) {
            double share = 0;
            for (int i = places.firstPlace(station); i < places.firstPlace(station + 1); i++) {
                share += places.share(i);
            }
            return perShare[segment] * share;
        }

        BloodTension result() {
            double[] from = new double[atStart.length];
            double[] to = new double[atStart.length];
            for (int i = 0; i < from.length; i++) {
                boolean forward = order.upstream(i) == graph.segment(i).from();
                from[i] = forward ? atStart[i] : atEnd[i];
                to[i] = forward ? atEnd[i] : atStart[i];
            }
            return new BloodTension(tension, from, to, delivered);
        }
    }
}
