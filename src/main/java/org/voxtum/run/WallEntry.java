package org.voxtum.run;

import java.util.Map;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;

/** What came through the vessel walls so far. */
final class WallEntry {
    private WallEntry() {}

    /** Net amount [mol]. */
    static double net(Simulation simulation, AgentState state) {
        Map<String, Double> terms = simulation.budget(state).terms();
        return convective(terms)
                + terms.getOrDefault("wall_diffusive", 0.0)
                + terms.getOrDefault("transcytosis", 0.0);
    }

    /** Share of the flow in the net amount [-]; not a number where nothing came. */
    static double convectiveShare(Simulation simulation, AgentState state) {
        double net = net(simulation, state);
        return net == 0 ? Double.NaN : convective(simulation.budget(state).terms()) / net;
    }

    private static double convective(Map<String, Double> terms) {
        return terms.getOrDefault("wall_convective_in", 0.0)
                + terms.getOrDefault("wall_convective_out", 0.0);
    }
}
