package org.voxtum.solver;

import org.voxtum.grid.Field;

/**
 * Oxygen in the tissue.
 *
 * @param tension P of every voxel [mmHg], not negative; in held voxels what is held, 0 where oxygen
 *     does not come
 * @param balance supply and consumption
 * @param sweeps how often the consumption was set anew
 * @param iterations preconditioned steps of all linear solves
 */
public record OxygenSolution(Field tension, OxygenBalance balance, int sweeps, int iterations) {}
