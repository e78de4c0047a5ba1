package org.voxtum.vessel;

/**
 * What flowing plasma carries through a network.
 *
 * @param in what enters at the inlets per time [mol/s]
 * @param out what leaves at the outlets per time [mol/s]
 * @param nodes what is lost at nodes whose flows of plasma do not balance per time [mol/s], either
 *     sign; 0 but for rounding where they do
 */
public record PlasmaThroughput(double in, double out, double nodes) {
    /**
     * Share that leaves through the walls on the way [-], what nodes lose apart; 0 where nothing
     * enters.
     */
    public double extraction() {
        return in > 0 ? 1 - (out + nodes) / in : 0;
    }
}
