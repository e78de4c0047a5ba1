package org.voxtum.verify.exact;

/**
 * Interstitial pressure of a sphere whose core has no vessels, with zero pressure at its surface:
 * the pressure is flat in the core.
 *
 * <p>Source: Baxter and Jain 1990, Microvasc Res 40:246, in closed form.
 *
 * @param coreRadius r_n [m], under the radius
 * @param radius R [m]
 * @param conductivity K [m^2/(Pa s)]
 * @param exchange a = L_p S_V of the shell [1/(Pa s)]
 * @param effectivePressure p_e of the shell [Pa]
 */
public record NecroticCorePressure(
        double coreRadius,
        double radius,
        double conductivity,
        double exchange,
        double effectivePressure) {
    /** The usual tumour tissue around a core. */
    public static NecroticCorePressure ofRadii(double coreRadius, double radius) {
        return new NecroticCorePressure(
                coreRadius,
                radius,
                BaxterJainTissue.TUMOUR_CONDUCTIVITY,
                BaxterJainTissue.TUMOUR_EXCHANGE,
                BaxterJainTissue.TUMOUR_PRESSURE);
    }

    /** Pressure [Pa] at a distance from the centre [m], in [0, R]. */
    public double pressure(double r) {
        double at = Math.max(r, coreRadius);
        double ratio = even(at) / even(radius);
        return effectivePressure * (1 - radius / at * ratio * growth(at));
    }

    /** Outward Darcy velocity [m/s] at a distance from the centre [m], in [0, R]. */
    public double flux(double r) {
        if (r <= coreRadius) {
            return 0;
        }
        double slope = (inverseLength() * r * odd(r) - even(r)) / even(radius) * growth(r);
        return conductivity * effectivePressure * radius * slope / (r * r);
    }

    private double inverseLength() {
        return Math.sqrt(exchange / conductivity);
    }

    private double growth(double r) {
        return StrictMath.exp(inverseLength() * (r - radius));
    }

    /** {@code sinh s + k r_n cosh s} over {@code e^s/2}, s = k (r - r_n). */
    private double even(double r) {
        double back = StrictMath.exp(-2 * inverseLength() * (r - coreRadius));
        return 1 - back + inverseLength() * coreRadius * (1 + back);
    }

    /** {@code cosh s + k r_n sinh s} over {@code e^s/2}. */
    private double odd(double r) {
        double back = StrictMath.exp(-2 * inverseLength() * (r - coreRadius));
        return 1 + back + inverseLength() * coreRadius * (1 - back);
    }
}
