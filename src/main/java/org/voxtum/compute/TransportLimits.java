package org.voxtum.compute;

/**
 * What limits a step of one agent.
 *
 * @param explicitStep dt_E, 1 over the largest sum of coefficients that multiply c_i [s]
 * @param advectiveStep min over voxels of max(cfl, 0.4/Pe)/a [s]
 * @param advectiveStepImplicit the same with max(0.5, 0.4/Pe)/a [s]
 */
public record TransportLimits(
        double explicitStep, double advectiveStep, double advectiveStepImplicit) {}
