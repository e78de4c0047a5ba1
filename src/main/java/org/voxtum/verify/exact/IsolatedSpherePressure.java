package org.voxtum.verify.exact;

/**
 * Interstitial pressure of a sphere of uniform tissue with zero pressure at its surface: {@code
 * -div(K grad p) = a (p_e - p)}, {@code p(R) = 0}.
 *
 * <p>Source: Baxter and Jain 1989, Microvasc Res 37:77.
 *
 * @param radius R [m]
 * @param conductivity K [m^2/(Pa s)]
 * @param exchange a = L_p S_V [1/(Pa s)]
 * @param effectivePressure p_e [Pa]
 */
public record IsolatedSpherePressure(
        double radius, double conductivity, double exchange, double effectivePressure) {
    /** Sphere of the usual tumour tissue. */
    public static IsolatedSpherePressure ofRadius(double radius) {
        return new IsolatedSpherePressure(
                radius,
                BaxterJainTissue.TUMOUR_CONDUCTIVITY,
                BaxterJainTissue.TUMOUR_EXCHANGE,
                BaxterJainTissue.TUMOUR_PRESSURE);
    }

    /** Radius in pressure penetration lengths, {@code R sqrt(a/K)} [-]. */
    public double alpha() {
        return radius * Math.sqrt(exchange / conductivity);
    }

    /** Pressure [Pa] at a distance from the centre [m], in [0, R]. */
    public double pressure(double r) {
        double x = alpha() * r / radius;
        double share =
                x == 0
                        ? SphericalHyperbolic.inverse(alpha())
                        : radius / r * SphericalHyperbolic.sinhRatio(x, alpha());
        return effectivePressure * (1 - share);
    }

    /** Outward Darcy velocity [m/s] at a distance from the centre [m], in [0, R]. */
    public double flux(double r) {
        if (r == 0) {
            return 0;
        }
        double slope = SphericalHyperbolic.slopeRatio(alpha() * r / radius, alpha());
        return conductivity * effectivePressure * radius * slope / (r * r);
    }

    /** Mean pressure over the sphere [Pa]. */
    public double mean() {
        return effectivePressure * (1 - SphericalHyperbolic.sphereMean(alpha()));
    }

    /** Fluid that leaves through the surface [m^3/s]. */
    public double outflow() {
        return 4 * Math.PI * radius * radius * flux(radius);
    }
}
