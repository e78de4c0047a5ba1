package org.voxtum.physics;

/** How fibres of radius r_f and volume fraction v_f hinder a sphere of radius r. All [-]. */
public final class Hindrance {
    private Hindrance() {}

    /** Accessible share of the interstitium. Source: Ogston 1958, Trans Faraday Soc 54:1754. */
    public static double ogstonPartition(double fraction, double fibreRadius, double radius) {
        double reach = 1 + radius / fibreRadius;
        return StrictMath.exp(-fraction * reach * reach);
    }

    /** D/D0. Source: Ogston, Preston and Wells 1973, Proc R Soc A 333:297. */
    public static double ogstonDiffusion(double fraction, double fibreRadius, double radius) {
        return StrictMath.exp(-Math.sqrt(fraction) * radius / fibreRadius);
    }

    /** Hydrodynamic factor F. Source: Clague and Phillips 1996, Phys Fluids 8:1720. */
    public static double claguePhillips(double fraction, double fibreRadius, double radius) {
        double exponent = 0.174 * StrictMath.log(59.6 * fibreRadius / radius);
        return StrictMath.exp(-Math.PI * StrictMath.pow(fraction, exponent));
    }

    /** f_a = v_f (1 + r/r_f)^2, the excluded share; above 5 the medium is closed. */
    public static double excludedFraction(double fraction, double fibreRadius, double radius) {
        double reach = 1 + radius / fibreRadius;
        return fraction * reach * reach;
    }

    /** Steric factor S. Source: Johansson and Lofroth 1993, J Chem Phys 98:7471. */
    public static double steric(double fraction, double fibreRadius, double radius) {
        double excluded = excludedFraction(fraction, fibreRadius, radius);
        return StrictMath.exp(-0.84 * StrictMath.pow(excluded, 1.09));
    }

    /** D/D0 = F S. Source: Phillips 2000, Biophys J 79:3350. */
    public static double phillips(double fraction, double fibreRadius, double radius) {
        return claguePhillips(fraction, fibreRadius, radius)
                * steric(fraction, fibreRadius, radius);
    }

    /**
     * Hydrodynamic factor of an effective medium. Source: Brinkman 1947, Appl Sci Res A1:27;
     * Johnson et al. 1996, Biophys J 70:1017.
     *
     * @param permeability k of the medium [m^2]
     * @param radius of the sphere [m]
     */
    public static double brinkman(double permeability, double radius) {
        return 1 / (1 + radius / Math.sqrt(permeability) + radius * radius / (9 * permeability));
    }

    /**
     * Darcy permeability k of a random fibre network [m^2]; valid for v_f below 0.25, not positive
     * above 0.39. Source: Jackson and James 1986, Can J Chem Eng 64:364.
     */
    public static double jacksonJames(double fraction, double fibreRadius) {
        return 3
                * fibreRadius
                * fibreRadius
                / (20 * fraction)
                * (-StrictMath.log(fraction) - 0.931);
    }
}
