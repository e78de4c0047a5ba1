package org.voxtum.solver;

/**
 * Oxygen that goes through the box in a steady state, as volume of gas per time.
 *
 * @param supply what blood, baths and painted lumens give, net [m^3/s]
 * @param consumption what tissue takes [m^3/s]
 */
public record OxygenBalance(double supply, double consumption) {
    /** Magnitude of the difference over the larger of the two [-]; 0 where nothing moves. */
    public double error() {
        double larger = Math.max(Math.abs(supply), Math.abs(consumption));
        return larger > 0 ? Math.abs(supply - consumption) / larger : 0;
    }
}
