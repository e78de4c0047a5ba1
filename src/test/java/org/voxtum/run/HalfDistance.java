package org.voxtum.run;

import org.voxtum.analysis.PenetrationMetrics;
import org.voxtum.analysis.PenetrationProfile;
import org.voxtum.analysis.TissueVolume;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.grid.Field;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;

/** How far from a vessel's wall an agent falls to half. */
final class HalfDistance {
    private HalfDistance() {}

    /** The distance [m] of what is in the fluid, per volume of tissue. */
    static double of(AssembledCase run, Simulation simulation, AgentState state) {
        FluidCoefficients fluid = run.problem().fluid();
        Field c = simulation.concentration(state);
        Field phi = state.agent().storage();
        TissueVolume tissue =
                new TissueVolume(fluid.grid(), fluid::isTissue, run.bloodFraction()::at);
        PenetrationProfile profile =
                PenetrationProfile.of(
                        tissue,
                        tissue.perTissue((x, y, z) -> phi.get(x, y, z) * c.get(x, y, z)),
                        run.vesselDistance().orElseThrow()::get);
        double spacing = PenetrationProfile.largestSpacing(fluid.grid());
        return PenetrationMetrics.of(profile, false, spacing).halfDistance().value();
    }
}
