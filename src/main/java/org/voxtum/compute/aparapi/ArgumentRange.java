package org.voxtum.compute.aparapi;

import java.util.Random;

/**
 * Values that an argument of a rate may take.
 *
 * @param least smallest, or smallest above 0
 * @param most largest
 * @param powers whether all powers of ten between them are alike, and 0 is one more value
 */
public record ArgumentRange(double least, double most, boolean powers) {
    private static final double ZEROS = 1.0 / 16;

    /** Amounts and concentrations [mol/m^3]. */
    public static ArgumentRange amounts() {
        return new ArgumentRange(1e-12, 1e2, true);
    }

    /** A parameter, as it is given. */
    public static ArgumentRange constant(double value) {
        return new ArgumentRange(value, value, false);
    }

    /** Between two values. */
    public static ArgumentRange between(double least, double most) {
        return new ArgumentRange(least, most, false);
    }

    double draw(Random random) {
        double share = random.nextDouble();
        if (!powers) {
            return least + share * (most - least);
        }
        return random.nextDouble() < ZEROS ? 0 : least * StrictMath.pow(most / least, share);
    }
}
