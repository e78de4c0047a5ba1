package org.voxtum.model;

/**
 * One class of pores of the vessel wall, for one agent in one region.
 *
 * @param permeability P [m/s]
 * @param reflection sigma, solvent drag [-]
 * @param conductanceShare share of L_p that this class carries [-]
 * @param osmoticPressure sigma_T (pi_V - pi_i) that this class sees [Pa]
 */
public record WallPores(
        double permeability, double reflection, double conductanceShare, double osmoticPressure) {}
