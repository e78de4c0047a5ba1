package org.voxtum.model;

/**
 * What an agent gives to another one, wherever it is.
 *
 * @param to name of the agent that receives
 * @param rate r of each voxel, acting on phi c, and on what is bound and in phagocytes where pools
 *     give too [1/s], at least 0
 * @param ofPools whether the bound and what phagocytes hold give as well
 * @param internalRate r_i, at which what cells took up gives, straight into the receiver's
 *     intracellular pool [1/s]
 * @param yield what arrives of what is given [mol/mol]
 */
public record Release(
        String to, VoxelFraction rate, boolean ofPools, double internalRate, double yield) {
    /** Drug from its carrier: every pool gives, and all of it arrives. */
    public static Release ofDrug(String to, VoxelFraction rate, double internalRate) {
        return new Release(to, rate, true, internalRate, 1);
    }

    /** A carrier that becomes another one: only what moves does. */
    public static Release shrinking(String to, double rate, double yield) {
        return new Release(to, (x, y, z) -> rate, false, 0, yield);
    }
}
