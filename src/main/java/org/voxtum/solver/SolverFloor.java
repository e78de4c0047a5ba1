package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.model.TransportProblem;

/**
 * What the runs of all agents stand on.
 *
 * @param backend where it is computed
 * @param problem the statement that is solved
 * @param flow the solved pressure
 * @param fluxes its fluxes where the backend computes
 * @param scratch fields that every agent's steps use in turn
 * @param oxygen tension of oxygen, where the problem has it
 */
record SolverFloor(
        Backend backend,
        TransportProblem problem,
        PressureSolution flow,
        FlowFields fluxes,
        SuperstepScratch scratch,
        Optional<OxygenSolution> oxygen) {
    /** Rates of release in the tissue. */
    ReleaseRates releaseRates() {
        return new ReleaseRates(problem.milieu(), oxygen.map(OxygenSolution::tension));
    }
}
