package org.voxtum.physics;

/**
 * Reversible binding to a limited number of receptors, {@code du/dt = -db/dt = -k_on/phi u F +
 * k_off b} with u = phi c free agent, F free and b occupied receptors, all per tissue volume
 * [mol/m^3] (Graff and Wittrup 2003, Cancer Res 63:1288).
 */
public final class ReceptorBinding {
    private ReceptorBinding() {}

    /**
     * What one step of backward Euler binds: the root of {@code x = B (u - x)(F - x) - k (b + x)}
     * without cancellation, from -b to the smaller of u and F.
     *
     * @param fast B = k_on dt/phi [m^3/mol], at least 0
     * @param back k = k_off dt [-], at least 0
     * @param free u [mol/m^3], at least 0
     * @param sites F [mol/m^3], at least 0
     * @param bound b [mol/m^3], at least 0
     * @return change of b [mol/m^3]
     */
    public static double step(double fast, double back, double free, double sites, double bound) {
        double per = 1 / (1 + back + fast * (free + sites));
        double scaled = fast * per;
        double stay = (1 + back) * per;
        double sum = scaled * (free + sites);
        double difference = scaled * (free - sites);
        double square =
                stay * stay
                        + 2 * stay * sum
                        + difference * difference
                        + 4 * scaled * (back * per * bound);
        double change =
                2 * (scaled * free * sites - back * per * bound) / (1 + StrictMath.sqrt(square));
        return Math.max(-bound, Math.min(change, Math.min(free, sites)));
    }

    /**
     * The same of what the bound particles carry, for the sites that these leave free at the step's
     * end: {@code x = B F (e - x) - k (b + x)}.
     *
     * @param fast B = k_on dt/phi [m^3/mol]
     * @param back k = k_off dt [-]
     * @param free e, cargo of the free particles, in any unit
     * @param sites F at the end [mol/m^3]
     * @param bound b, cargo of the bound ones
     * @return change of b
     */
    public static double load(double fast, double back, double free, double sites, double bound) {
        double per = 1 / (1 + back + fast * sites);
        double change = fast * per * sites * free - back * per * bound;
        return Math.max(-bound, Math.min(change, free));
    }
}
