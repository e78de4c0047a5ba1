package org.voxtum.casefile;

import java.util.Optional;

/**
 * A dose of one agent into the plasma.
 *
 * @param agent its name
 * @param plasma what the plasma concentration does
 * @param at start [s]
 * @param infusion time over which it is infused [s], 0 for a bolus
 * @param amount dose [mol], for the percentage of injected dose; empty where unknown
 * @param volume volume of the central compartment [m^3], empty where unknown
 * @param closed whether what leaves for the tissue is taken from the plasma; needs the volume
 */
public record DoseSpec(
        String agent,
        PlasmaSpec plasma,
        double at,
        double infusion,
        Optional<Double> amount,
        Optional<Double> volume,
        boolean closed) {}
