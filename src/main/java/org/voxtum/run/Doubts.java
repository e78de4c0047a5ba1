package org.voxtum.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.grid.Face;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;

/** What makes a result doubtful though nothing is wrong with the arithmetic. */
final class Doubts {
    private static final double DOSE_SHARE = 0.01;

    private final AssembledCase run;
    private final List<String> doubts = new ArrayList<>();

    private Doubts(AssembledCase run) {
        this.run = run;
    }

    /** Before solving: what the coefficients alone tell. */
    static List<String> ofCoefficients(AssembledCase run) {
        Doubts found = new Doubts(run);
        run.problem()
                .agents()
                .forEach(agent -> found.sieves(agent.name(), agent.boundaries()::get));
        return found.doubts;
    }

    /** After the run: open faces, lymph, and what the tissue took of the dose. */
    static List<String> ofResult(AssembledCase run, Simulation simulation) {
        Doubts found = new Doubts(run);
        found.doubts.addAll(OpenFaces.doubts(simulation));
        simulation.agents().forEach(state -> found.taken(simulation, state));
        return found.doubts;
    }

    /** Conditions of one agent at the faces of the box. */
    private interface Faces {
        SoluteBoundary at(Face face);
    }

    private void sieves(String agent, Faces faces) {
        for (Face face : Face.values()) {
            FluidBoundary fluid = run.problem().fluid().boundaries().get(face);
            boolean flows = fluid.kind() != FluidBoundary.Kind.SEALED;
            if (flows && faces.at(face).kind() == SoluteBoundary.Kind.SEALED) {
                doubts.add(
                        String.format(
                                Locale.ROOT,
                                "face %s lets fluid through and holds '%s' back like a sieve; the"
                                        + " agent piles up there",
                                face.label(),
                                agent));
            }
        }
    }

    private void taken(Simulation simulation, AgentState state) {
        String agent = state.agent().name();
        double dose = DoseAmount.of(run.source(), agent);
        double share = WallEntry.net(simulation, state) / dose;
        if (dose > 0 && share > DOSE_SHARE) {
            doubts.add(
                    String.format(
                            Locale.ROOT,
                            "%.3g %% of the dose of '%s' entered the tissue, and the plasma does not"
                                    + " lose it; over 1 %% the plasma is too rich",
                            100 * share,
                            agent));
        }
    }
}
