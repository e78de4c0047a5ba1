package org.voxtum.vessel;

import java.util.List;
import org.voxtum.fault.Check;

/**
 * What the walls of a network take out of its plasma at steady state if nothing comes back: an
 * upper bound. Along a segment the concentration falls as {@code exp(-pi D L P / Q_pl)}, at nodes
 * plasma mixes by its flow, inlets have concentration 1. Sources: Renkin 1959, Am J Physiol
 * 197:1205; Crone 1963, Acta Physiol Scand 58:292.
 *
 * @param extraction share that leaves through the walls on the way through the network [-]
 * @param depletedShare share of the perfused wall area beside plasma below 0.9 [-]
 * @param profiles concentration at both ends of each segment, in the network's order
 */
public record PlasmaExtraction(
        double extraction, double depletedShare, List<PlasmaProfile> profiles) {
    private static final double DEPLETED = 0.9;

    /** Copies the profiles. */
    public PlasmaExtraction {
        profiles = List.copyOf(profiles);
    }

    /**
     * Follows an agent through the network.
     *
     * @param result blood flow
     * @param options with which it was found: they give the haematocrit
     * @param permeability of the wall of each segment to the agent [m/s], not negative
     */
    public static PlasmaExtraction of(
            FlowResult result, FlowOptions options, double[] permeability) {
        for (double value : permeability) {
            Check.notNegative("wall permeability", value, "m/s");
        }
        return new PlasmaMixing(result.state(), options, permeability).extraction(DEPLETED);
    }
}
