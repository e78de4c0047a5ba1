package org.voxtum.physics;

import org.voxtum.fault.Check;

/**
 * A molecule or particle as fluid, pores and fibres meet it.
 *
 * <p>A sphere has one radius. A rod drags like its hydrodynamic radius and passes openings by its
 * short half-axis and coat (Chauhan et al. 2011, Angew Chem 50:11417); what yields under force
 * passes by less than it measures.
 *
 * @param radius hydrodynamic radius, of free diffusion and drag [m], greater than 0
 * @param stericRadius what an opening must let through [m], greater than 0
 * @param repulsion distance that charge adds to the radius of the particle and to that of each
 *     fibre [m], not negative
 * @param chargeFactor e_q, by which charged pores attract it [-], greater than 0; 1 if neutral
 */
public record Particle(double radius, double stericRadius, double repulsion, double chargeFactor) {
    /** Checks the four values. */
    public Particle {
        Check.positive("hydrodynamic radius", radius, "m");
        Check.positive("steric radius", stericRadius, "m");
        Check.notNegative("repulsion", repulsion, "m");
        Check.positive("charge factor", chargeFactor, "");
    }

    /**
     * A hard sphere without charge.
     *
     * @param radius [m], greater than 0
     */
    public static Particle sphere(double radius) {
        return new Particle(radius, radius, 0, 1);
    }

    /**
     * Steric radius among fibres [m]: repulsion holds the surfaces of particle and fibre apart, and
     * the fibres stay as many as they are (Stylianopoulos et al. 2010, Biophys J 99:1342,
     * doi:10.1016/j.bpj.2010.06.016).
     */
    public double radiusAmongFibres() {
        return stericRadius + 2 * repulsion;
    }
}
