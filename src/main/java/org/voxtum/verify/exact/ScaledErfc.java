package org.voxtum.verify.exact;

import org.hipparchus.special.Erf;

/** {@code erfcx(x) = e^(x^2) erfc(x)}, which neither overflows nor vanishes for large x. */
final class ScaledErfc {
    private static final double FAR = 5;
    private static final int TERMS = 60;

    private ScaledErfc() {}

    /** Value for {@code x >= 0}. */
    static double of(double x) {
        return x < FAR ? StrictMath.exp(x * x) * Erf.erfc(x) : continuedFraction(x);
    }

    /** Laplace's fraction {@code x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))}, from its end. */
    private static double continuedFraction(double x) {
        double tail = x;
        for (int k = TERMS; k >= 1; k--) {
            tail = x + k / 2.0 / tail;
        }
        return 1 / (tail * Math.sqrt(Math.PI));
    }
}
