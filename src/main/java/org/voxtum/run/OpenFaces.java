package org.voxtum.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voxtum.grid.Face;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;

/**
 * What enters through open faces is a guess: the fluid there is taken to hold what the voxel holds.
 * Above a hundredth of what the vessels bring it must be said; likewise lymph that flows in.
 */
final class OpenFaces {
    private static final double SHARE = 0.01;

    private OpenFaces() {}

    static List<String> doubts(Simulation simulation) {
        List<String> doubts = new ArrayList<>();
        for (AgentState state : simulation.agents()) {
            Map<String, Double> terms = simulation.budget(state).terms();
            double wall =
                    terms.getOrDefault("wall_convective_in", 0.0)
                            + Math.max(0, terms.getOrDefault("wall_diffusive", 0.0))
                            + Math.max(0, terms.getOrDefault("transcytosis", 0.0));
            for (Face face : Face.values()) {
                double entering = terms.getOrDefault("boundary_" + face.label() + "_in", 0.0);
                SoluteBoundary boundary = state.agent().boundaries().get(face);
                if (boundary.kind() == SoluteBoundary.Kind.OPEN && entering > SHARE * wall) {
                    doubts.add(text(state, "through the open face " + face.label(), entering));
                }
            }
            double lymph = terms.getOrDefault("lymph", 0.0);
            if (lymph > SHARE * wall) {
                doubts.add(text(state, "from lymphatics that flow in", lymph));
            }
        }
        return doubts;
    }

    private static String text(AgentState state, String way, double amount) {
        return String.format(
                Locale.ROOT,
                "%.3g mol of '%s' entered %s, more than 1 %% of what the vessels brought; what"
                        + " enters there is a guess",
                amount,
                state.agent().name(),
                way);
    }
}
