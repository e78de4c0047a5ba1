package org.voxtum.solver;

import java.util.Optional;

/**
 * What plasma along a network fills, on the same voxels.
 *
 * @param pores what passes pores
 * @param carriage what the cells of walls carry; empty where they carry nothing
 */
record PlasmaGains(PlasmaGain pores, Optional<PlasmaGain> carriage) {}
