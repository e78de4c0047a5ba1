package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ReferenceTable;
import org.voxtum.vessel.BloodFlow;
import org.voxtum.vessel.FlowOptions;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.SegmentState;
import org.voxtum.vessel.VesselSegment;

/** Blood flow in a network of six nodes and seven segments. */
public record BloodFlowCase() implements Trial {
    private static final int NODES = 6;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v24-blood-flow",
                        "blood flow in a network of six nodes and seven segments",
                        "sum of pi D^4 (p_i - p_j)/(128 mu L) = 0 at inner nodes, mu of"
                                + " v24-viscosity; 3300 and 1600 Pa at the ends",
                        "table: direct solution of the linear system",
                        "Pries et al. 1990, Circ Res 67:826, doi:10.1161/01.RES.67.4.826")
                .with(new BloodFlowCase());
    }

    @Override
    public String grid() {
        return "table";
    }

    @Override
    public Outcome run(Backend backend) {
        NetworkState state =
                BloodFlow.solve(SixNodes.between(3300, 1600), FlowOptions.solved()).state();
        ReferenceTable nodes = ReferenceTable.shipped("v24_network").where("kind", "node");
        ReferenceTable segments = ReferenceTable.shipped("v24_network").where("kind", "segment");
        double[] pressures = pressures(state);
        WorstError pressure = new WorstError();
        for (int i = 0; i < NODES; i++) {
            pressure.take(pressures[i], nodes.number(i, "v1"));
        }
        WorstError flow = new WorstError();
        for (int i = 0; i < segments.size(); i++) {
            flow.take(state.segments().get(i).flow(), segments.number(i, "Q_m3_s"));
        }
        return Outcome.of(
                List.of(
                        pressure.finding("pressures of the nodes", 1e-8),
                        flow.finding("flows of the segments", 1e-8),
                        new Finding("flow lost at a node, over the inflow", lost(state), 1e-12)),
                chart(nodes, pressures));
    }

    private static double[] pressures(NetworkState state) {
        double[] pressures = new double[NODES];
        for (int i = 0; i < state.segments().size(); i++) {
            VesselSegment segment = state.network().segments().get(i);
            pressures[segment.from()] = state.segments().get(i).fromPressure();
            pressures[segment.to()] = state.segments().get(i).toPressure();
        }
        return pressures;
    }

    private static double lost(NetworkState state) {
        double[] balance = new double[NODES];
        for (int i = 0; i < state.segments().size(); i++) {
            VesselSegment segment = state.network().segments().get(i);
            SegmentState flow = state.segments().get(i);
            balance[segment.from()] -= flow.flow();
            balance[segment.to()] += flow.flow();
        }
        double worst = 0;
        for (int i = 1; i < NODES - 1; i++) {
            worst = Math.max(worst, Math.abs(balance[i]));
        }
        return worst / Math.abs(balance[0]);
    }

    private static Chart chart(ReferenceTable nodes, double[] pressures) {
        double[] number = {0, 1, 2, 3, 4, 5};
        return new Chart(
                "pressures of a network",
                Chart.Axis.linear("node"),
                Chart.Axis.linear("pressure (Pa)"),
                List.of(
                        new Chart.Series("computed", Chart.Mark.LINE, number, pressures),
                        new Chart.Series("table", Chart.Mark.POINTS, number, nodes.column("v1"))));
    }
}
