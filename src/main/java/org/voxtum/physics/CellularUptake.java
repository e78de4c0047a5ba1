package org.voxtum.physics;

/**
 * Uptake of a drug into cells and what becomes of it there, per tissue volume: {@code U = k_u phi c
 * + V_max c/(K_m + c)}, {@code dx/dt = U - (k_ef + k_met) x}, with {@code V_max/(x + K_i)} added to
 * k_ef where the transport is reversible.
 *
 * <p>Source: El-Kareh and Secomb 2000, Neoplasia 2:325 (saturable, reversible); the shares of a
 * step are exact for an uptake that is even over it.
 *
 * @param rate k_u, acting on phi c [1/s]
 * @param maximum V_max [mol/m^3/s]
 * @param half K_m, fluid concentration of half the maximum [mol/m^3]; above 0 where V_max is
 * @param insideHalf K_i, intracellular amount per tissue volume of half the maximum outward
 *     [mol/m^3]; 0 where uptake is not reversible
 * @param efflux k_ef of the intracellular [1/s]
 * @param metabolism k_met of the intracellular [1/s]
 */
public record CellularUptake(
        double rate,
        double maximum,
        double half,
        double insideHalf,
        double efflux,
        double metabolism) {
    /** Below this rate times step what leaves of what comes in is a series. */
    private static final double SMALL = 0.05;

    /** Refuses negative rates and saturation without the concentration that belongs to it. */
    public CellularUptake {
        double least = Math.min(Math.min(rate, maximum), Math.min(half, insideHalf));
        if (!(Math.min(least, Math.min(efflux, metabolism)) >= 0) || maximum > 0 && !(half > 0)) {
            throw new IllegalArgumentException("rates of uptake are not negative");
        }
    }

    /** Uptake at a constant rate and nothing else. */
    public static CellularUptake linear(double rate) {
        return new CellularUptake(rate, 0, 0, 0, 0, 0);
    }

    /**
     * What the intracellular drug does over a step.
     *
     * @param leave share of it that leaves [-]
     * @param even share that leaves of what comes in evenly over the step [-]
     * @param back part of what leaves that goes back to the fluid [-]
     * @param broken the other part, which is metabolised [-]
     * @param stays share of an even uptake that is not back in the fluid at the step's end [-]
     */
    public record Shares(double leave, double even, double back, double broken, double stays) {}

    /**
     * The shares.
     *
     * @param x intracellular amount per voxel volume [mol/m^3]
     * @param tissue the tissue's share of the voxel [-]
     * @param dt step [s]
     */
    public Shares over(double x, double tissue, double dt) {
        double out = efflux;
        if (insideHalf > 0) {
            out += maximum * tissue / (x + insideHalf * tissue);
        }
        double all = out + metabolism;
        if (!(all > 0)) {
            return new Shares(0, 0, 0, 0, 1);
        }
        double leave = -StrictMath.expm1(-all * dt);
        double back = out / all;
        double broken = metabolism / all;
        // a sum, because it may be small
        double stays = broken + back * leave / (all * dt);
        return new Shares(leave, leftOfEven(all * dt), back, broken, stays);
    }

    /** 1 - (1 - e^-y)/y. */
    private static double leftOfEven(double y) {
        if (y < SMALL) {
            return y / 2 * (1 - y / 3 * (1 - y / 4 * (1 - y / 5 * (1 - y / 6 * (1 - y / 7)))));
        }
        return 1 + StrictMath.expm1(-y) / y;
    }

    /**
     * What multiplies c in the uptake per voxel volume [1/s].
     *
     * @param phi accessible fraction of the voxel [-]
     * @param tissue the tissue's share of the voxel [-]
     * @param c fluid concentration [mol/m^3]
     */
    public double perConcentration(double phi, double tissue, double c) {
        double taken = rate * phi;
        if (maximum > 0) {
            taken += maximum * tissue / (half + Math.max(c, 0));
        }
        return taken;
    }

    /** Whether what multiplies c in the transport differs from step to step. */
    public boolean changes() {
        return maximum > 0 || returns();
    }

    /** Whether drug comes back to the fluid. */
    public boolean returns() {
        return efflux > 0 || insideHalf > 0 && maximum > 0;
    }
}
