package org.voxtum.vessel;

/**
 * Oxygen tension of the blood in a network.
 *
 * @param atStations P_b at every station of the walls [mmHg]
 * @param from at the first node of each segment [mmHg]; not a number where not perfused
 * @param to at the second node [mmHg]; not a number where not perfused
 * @param delivered oxygen that the blood loses to the tissue of the box, as volume of gas per time
 *     [m^3/s]
 */
public record BloodTension(double[] atStations, double[] from, double[] to, double delivered) {
    /** Copies the arrays. */
    public BloodTension {
        atStations = atStations.clone();
        from = from.clone();
        to = to.clone();
    }
}
