package org.voxtum.physics;

/**
 * What decides how far an agent that binds gets and whether it fills its receptors: a front of
 * bound agent that moves from a surface as fast as diffusion brings what it binds (Graff and
 * Wittrup 2003, Cancer Res 63:1288; Thurber, Zajic and Wittrup 2007, J Nucl Med 48:995; Thurber,
 * Schmidt and Wittrup 2008, Adv Drug Deliv Rev 60:1421).
 *
 * <p>They hold where binding is fast against diffusion over the depth and receptors outnumber what
 * the fluid holds; all values per tissue volume. phi D is the agent's conductivity [m^2/s], R_t
 * above 0 [mol/m^3].
 */
public final class TargetingModuli {
    private TargetingModuli() {}

    /** phi c_0 over R_t [-]: free agent at the surface for each receptor. */
    public static double storage(double phi, double surface, double receptors) {
        return phi * surface / receptors;
    }

    /**
     * Depth of the front in a slab [m], {@code sqrt(2 phi D int c_0 dt/R_t)}.
     *
     * @param exposure int c_0 dt at the surface [mol s/m^3]
     */
    public static double front(double conductivity, double exposure, double receptors) {
        return StrictMath.sqrt(2 * conductivity * exposure / receptors);
    }

    /** Speed of the front in a slab when it is at a depth [m/s], {@code phi D c_0/(R_t depth)}. */
    public static double frontSpeed(
            double conductivity, double surface, double receptors, double depth) {
        return conductivity * surface / (receptors * depth);
    }

    /**
     * Square of the Thiele modulus [-], {@code k_int R_t L^2/(phi D (c_0 + K_D))}: above 1 cells
     * take up what binds faster than diffusion brings it, and the front stops short of L.
     *
     * @param internalisation k_int; S/R_t where receptors turn over and internalisation empties
     *     them, so that no more is taken up than is made [1/s]
     * @param depth L [m]
     * @param dissociation K_D; concentration of half of the uptake where they turn over [mol/m^3]
     */
    public static double thieleSquared(
            double internalisation,
            double receptors,
            double depth,
            double conductivity,
            double surface,
            double dissociation) {
        return internalisation
                * receptors
                * depth
                * depth
                / (conductivity * (surface + dissociation));
    }

    /**
     * Clearance modulus from a bath [-], {@code R_t L^2/(2 phi D int c_0 dt)}: above 1 the bath is
     * gone, or the time over, before the receptors to L are full.
     */
    public static double bathClearance(
            double receptors, double depth, double conductivity, double exposure) {
        return receptors * depth * depth / (2 * conductivity * exposure);
    }

    /**
     * Clearance modulus through vessels [-], {@code R_t/(P S_V int c_p dt)}: above 1 the walls let
     * through too little to fill the receptors.
     *
     * @param permeabilitySurface P S_V [1/s]
     * @param exposure int c_p dt [mol s/m^3]
     */
    public static double vesselClearance(
            double receptors, double permeabilitySurface, double exposure) {
        return receptors / (permeabilitySurface * exposure);
    }
}
