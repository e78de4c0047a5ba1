package org.voxtum.model;

import org.voxtum.physics.ReleaseLaw;

/**
 * What an agent gives to another one, wherever it is.
 *
 * @param to name of the agent that receives
 * @param law rate by where the agent is, acting on phi c, and on what is bound and in phagocytes
 *     where pools give too
 * @param ofPools whether the bound and what phagocytes hold give as well
 * @param internalRate r_i, at which what cells took up gives, straight into the receiver's
 *     intracellular pool [1/s]
 * @param yield what arrives of what is given [mol/mol]
 * @param inPlasma rate in blood of the rest of the body [1/s]
 */
public record Release(
        String to,
        ReleaseLaw law,
        boolean ofPools,
        double internalRate,
        double yield,
        double inPlasma) {
    /** Drug from its carrier: every pool gives, and all of it arrives. */
    public static Release ofDrug(String to, ReleaseLaw law, double internalRate) {
        return new Release(to, law, true, internalRate, 1, law.inPlasma());
    }

    /** A carrier that becomes another one: only what moves does. */
    public static Release shrinking(String to, double rate, double yield) {
        return new Release(to, new ReleaseLaw.Constant(rate), false, 0, yield, 0);
    }

    /** The same with another rate in blood [1/s]. */
    public Release withInPlasma(double rate) {
        return new Release(to, law, ofPools, internalRate, yield, rate);
    }
}
