package org.voxtum.verify.exact;

/**
 * Steady profile around a vessel in a closed cylinder of tissue that drains by first order: {@code
 * k lap u = a u}, {@code -k u' = w (u_V - u)} at the vessel's wall, {@code u' = 0} at the outer
 * radius. Fluid: K, a_L, L_p, p_e, with p_L = 0; solute: phi D, phi times its loss, P, c_p.
 *
 * <p>Source: Krogh 1919, J Physiol 52:409, with a loss of first order.
 *
 * @param radius of the vessel [m]
 * @param outer radius of the tissue [m], greater
 * @param conductivity k
 * @param sink a, greater than 0
 * @param wall w of the vessel's wall
 * @param inside u_V in the vessel
 */
public record KroghCylinder(
        double radius, double outer, double conductivity, double sink, double wall, double inside) {
    /** u at a distance from the axis [m], in [radius, outer]. */
    public double at(double r) {
        return amplitude() * shape(r);
    }

    /** -k u', the flux outwards, at a distance from the axis [m]. */
    public double flux(double r) {
        return amplitude() * conductivity * fall(r);
    }

    private double amplitude() {
        return wall * inside / (wall * shape(radius) + conductivity * fall(radius));
    }

    private double inverseLength() {
        return Math.sqrt(sink / conductivity);
    }

    /** Flat at the outer radius. */
    private double shape(double r) {
        double edge = inverseLength() * outer;
        double s = inverseLength() * r;
        return ModifiedBessel.second(1, edge) * ModifiedBessel.first(0, s)
                + ModifiedBessel.first(1, edge) * ModifiedBessel.second(0, s);
    }

    /** Less its slope. */
    private double fall(double r) {
        double edge = inverseLength() * outer;
        double s = inverseLength() * r;
        return inverseLength()
                * (ModifiedBessel.first(1, edge) * ModifiedBessel.second(1, s)
                        - ModifiedBessel.second(1, edge) * ModifiedBessel.first(1, s));
    }
}
