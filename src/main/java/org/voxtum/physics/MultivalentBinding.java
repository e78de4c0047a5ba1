package org.voxtum.physics;

/**
 * Association of a carrier that holds several ligands for the same receptor.
 *
 * <p>Each ligand that can reach a receptor binds by itself, so the carrier's rate is the sum of
 * theirs: N_eff k_on,lig, N_eff ligands being of use at once. It cannot exceed the rate at which
 * carriers arrive. Around one receptor, a point that holds every carrier whose centre comes within
 * the carrier's radius r_s, steady diffusion with c = 0 at r_s brings {@code 4 pi D r_s c} carriers
 * a second (Smoluchowski 1917, Z Phys Chem 92:129), D being the diffusivity in the fluid of the
 * tissue. A mole of receptors brings N_A times that, so {@code k_on <= 4 pi D r_s N_A}.
 *
 * <p>As accessible surface all of the sphere about each receptor is taken: every receptor that is
 * counted lies on cell surface that fluid wets, reachable from all sides, and none takes carriers
 * from its neighbours. A receptor in a wide flat membrane gets half, crowded ones less; the cap is
 * an upper bound. How long a carrier stays, k_off, is a number of its own.
 */
public final class MultivalentBinding {
    private MultivalentBinding() {}

    /**
     * k_on of a carrier, acting on its fluid concentration and on free receptors [m^3/mol/s].
     *
     * @param ligands N_eff, ligands of use at once [-], above 0
     * @param ofLigand k_on of one ligand [m^3/mol/s], at least 0
     * @param limit from {@link #diffusionLimit} [m^3/mol/s]
     */
    public static double association(double ligands, double ofLigand, double limit) {
        return Math.min(ligands * ofLigand, limit);
    }

    /**
     * Most that diffusion brings to a mole of receptors, 4 pi D r_s N_A [m^3/mol/s].
     *
     * @param radius r_s of the carrier [m], above 0
     * @param diffusivity D of the carrier in the fluid of the tissue [m^2/s], at least 0
     */
    public static double diffusionLimit(double radius, double diffusivity) {
        return 4 * Math.PI * diffusivity * radius * Constants.AVOGADRO;
    }
}
