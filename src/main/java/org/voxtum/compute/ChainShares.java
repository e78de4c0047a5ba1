package org.voxtum.compute;

/**
 * What a linear chain bound - internal - degraded moves over a time, exactly: shares of what each
 * pool has at its start.
 *
 * @param boundToInternal share of the bound that is internal at the end [-]
 * @param boundToDegraded share of the bound that is degraded at the end [-]
 * @param internalToDegraded share of the internal that is degraded at the end [-]
 */
public record ChainShares(
        double boundToInternal, double boundToDegraded, double internalToDegraded) {
    /** Below this difference of the exponents their quotient is taken at its limit. */
    private static final double SAME = 1e-6;

    /**
     * The shares.
     *
     * @param internalisation k_int [1/s], at least 0
     * @param degradation k_deg [1/s], at least 0
     * @param dt time [s]
     */
    public static ChainShares over(double internalisation, double degradation, double dt) {
        double in = internalisation * dt;
        double out = degradation * dt;
        double left = -StrictMath.expm1(-in);
        double internal = Math.min(left, in * quotient(in, out));
        double degraded = out == 0 ? 0 : left - internal;
        return new ChainShares(internal, degraded, -StrictMath.expm1(-out));
    }

    /** Shares over twice the time; sums of positive terms, so that devices lose no digits. */
    public ChainShares twice() {
        double stays = 1 - (boundToInternal + boundToDegraded);
        double keeps = 1 - internalToDegraded;
        return new ChainShares(
                boundToInternal * (stays + keeps),
                boundToDegraded * (1 + stays) + boundToInternal * internalToDegraded,
                internalToDegraded * (1 + keeps));
    }

    /** (e^-a - e^-b)/(b - a), also where a = b; no exponent above 0, which could overflow. */
    private static double quotient(double a, double b) {
        double difference = Math.abs(b - a);
        double largest = StrictMath.exp(-Math.min(a, b));
        return difference < SAME
                ? largest * (1 - difference / 2)
                : largest * -StrictMath.expm1(-difference) / difference;
    }
}
