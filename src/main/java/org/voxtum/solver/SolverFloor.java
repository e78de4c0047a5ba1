package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.compute.Backend;
import org.voxtum.model.AgentCoefficients;
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
    /** An agent of the problem. */
    AgentCoefficients agent(String name) {
        return problem.agents().stream()
                .filter(agent -> agent.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Release in the blood of capillaries that are fed only so fast. */
    CapillaryBlood capillaries() {
        return new CapillaryBlood(problem.fluid(), releaseRates());
    }

    /** Exchange of an agent with the plasma in its vessels. */
    WallExchange wall(AgentCoefficients agent) {
        return CapillaryBlood.wall(problem, flow, releaseRates(), agent);
    }

    /** Rates of release in the tissue. */
    ReleaseRates releaseRates() {
        return new ReleaseRates(problem.milieu(), oxygen.map(OxygenSolution::tension));
    }
}
