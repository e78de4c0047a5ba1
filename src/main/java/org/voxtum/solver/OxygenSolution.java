package org.voxtum.solver;

import java.util.Optional;
import org.voxtum.grid.Field;
import org.voxtum.vessel.BloodTension;

/**
 * Oxygen in the tissue.
 *
 * @param tension P of every voxel [mmHg], not negative; in held voxels what is held, 0 where oxygen
 *     does not come
 * @param balance supply and consumption
 * @param blood along the network; empty where no blood loses oxygen
 * @param sweeps how often the consumption was set anew
 * @param iterations preconditioned steps of all linear solves
 */
public record OxygenSolution(
        Field tension,
        OxygenBalance balance,
        Optional<BloodTension> blood,
        int sweeps,
        int iterations) {}
