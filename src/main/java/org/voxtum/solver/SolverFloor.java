package org.voxtum.solver;

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
 */
record SolverFloor(
        Backend backend,
        TransportProblem problem,
        PressureSolution flow,
        FlowFields fluxes,
        SuperstepScratch scratch) {}
