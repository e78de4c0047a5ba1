package org.voxtum.verify.exact;

/**
 * Interstitial pressure of a tumour sphere in endless normal tissue with lymphatics; pressure and
 * flux go on across its surface.
 *
 * <p>Source: Baxter and Jain 1990, Microvasc Res 40:246, in closed form.
 *
 * @param radius R of the tumour [m]
 * @param tumour tissue inside
 * @param normal tissue outside
 */
public record EmbeddedSpherePressure(double radius, Tissue tumour, Tissue normal) {
    /**
     * Tissue that exchanges fluid with vessels and lymphatics.
     *
     * @param conductivity K [m^2/(Pa s)]
     * @param exchange a = a_V + a_L, conductance of walls and lymphatics [1/(Pa s)]
     * @param plateau pressure at which both balance [Pa]
     */
    public record Tissue(double conductivity, double exchange, double plateau) {
        double inverseLength() {
            return Math.sqrt(exchange / conductivity);
        }
    }

    /** The usual tumour in the usual normal tissue. */
    public static EmbeddedSpherePressure ofRadius(double radius) {
        double walls = BaxterJainTissue.NORMAL_EXCHANGE;
        double exchange = walls + BaxterJainTissue.NORMAL_LYMPHATICS;
        return new EmbeddedSpherePressure(
                radius,
                new Tissue(
                        BaxterJainTissue.TUMOUR_CONDUCTIVITY,
                        BaxterJainTissue.TUMOUR_EXCHANGE,
                        BaxterJainTissue.TUMOUR_PRESSURE),
                new Tissue(
                        BaxterJainTissue.NORMAL_CONDUCTIVITY,
                        exchange,
                        walls * BaxterJainTissue.NORMAL_PRESSURE / exchange));
    }

    /** Pressure [Pa] at a distance from the centre [m]. */
    public double pressure(double r) {
        if (r > radius) {
            return normal.plateau() + outside() * decay(r) / r;
        }
        double share =
                r == 0
                        ? SphericalHyperbolic.inverse(alpha()) / radius
                        : SphericalHyperbolic.sinhRatio(alpha() * r / radius, alpha()) / r;
        return tumour.plateau() + inside() * share;
    }

    /** Outward Darcy velocity [m/s] at a distance from the centre [m]. */
    public double flux(double r) {
        if (r > radius) {
            double slope = normal.inverseLength() * r + 1;
            return normal.conductivity() * outside() * decay(r) * slope / (r * r);
        }
        double slope = SphericalHyperbolic.slopeRatio(alpha() * r / radius, alpha());
        return r == 0 ? 0 : -tumour.conductivity() * inside() * slope / (r * r);
    }

    /** Mean pressure over the tumour [Pa]. */
    public double mean() {
        return tumour.plateau() + inside() / radius * SphericalHyperbolic.sphereMean(alpha());
    }

    private double alpha() {
        return radius * tumour.inverseLength();
    }

    private double decay(double r) {
        return StrictMath.exp(-normal.inverseLength() * (r - radius));
    }

    /** Amplitude A of {@code p_1 + A sinh(k_1 r)/(r sinh(k_1 R))} [Pa m]. */
    private double inside() {
        double slopeInside =
                tumour.conductivity() * SphericalHyperbolic.slopeRatio(alpha(), alpha());
        double slopeOutside = normal.conductivity() * (normal.inverseLength() * radius + 1);
        double jump = (tumour.plateau() - normal.plateau()) * radius;
        return -slopeOutside * jump / (slopeInside + slopeOutside);
    }

    /** Amplitude B of {@code p_2 + B e^(-k_2 (r - R))/r} [Pa m]. */
    private double outside() {
        return inside() + (tumour.plateau() - normal.plateau()) * radius;
    }
}
