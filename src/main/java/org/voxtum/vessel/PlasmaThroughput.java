package org.voxtum.vessel;

/**
 * What flowing plasma carries through a network.
 *
 * @param in what enters at the inlets per time [mol/s]
 * @param out what leaves at the outlets per time [mol/s]
 */
public record PlasmaThroughput(double in, double out) {
    /** Share that leaves through the walls on the way [-]; 0 where nothing enters. */
    public double extraction() {
        return in > 0 ? 1 - out / in : 0;
    }
}
