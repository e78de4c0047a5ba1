package org.voxtum.verify.exact;

/**
 * Pressure across three layers of equal thickness of which the middle one filters fluid, {@code -(K
 * p')' = a (p_e - p)}, with zero pressure at both ends. Elementary: straight lines outside, a
 * hyperbolic cosine inside.
 *
 * @param thickness d of each layer [m]
 * @param outerConductivity K of the outer layers [m^2/(Pa s)]
 * @param innerConductivity K of the middle layer [m^2/(Pa s)]
 * @param exchange a of the middle layer [1/(Pa s)]
 * @param effectivePressure p_e of the middle layer [Pa]
 */
public record SourceLayerPressure(
        double thickness,
        double outerConductivity,
        double innerConductivity,
        double exchange,
        double effectivePressure) {
    /** Pressure [Pa] at x [m], in [0, 3 d]. */
    public double pressure(double x) {
        double fromMiddle = Math.abs(x - 1.5 * thickness);
        if (fromMiddle >= thickness / 2) {
            return outerSlope() * (1.5 * thickness - fromMiddle);
        }
        return effectivePressure + edge() * growth(fromMiddle) * pair(fromMiddle, 1);
    }

    /** Darcy velocity along +x [m/s] at x [m], in [0, 3 d]. */
    public double flux(double x) {
        double fromMiddle = Math.abs(x - 1.5 * thickness);
        double outward =
                fromMiddle >= thickness / 2
                        ? outerConductivity * outerSlope()
                        : -innerConductivity
                                * edge()
                                * inverseLength()
                                * growth(fromMiddle)
                                * pair(fromMiddle, -1);
        return Math.signum(x - 1.5 * thickness) * outward;
    }

    private double inverseLength() {
        return Math.sqrt(exchange / innerConductivity);
    }

    /** Deviation from p_e at the layer's edge over {@code 1 + e^(-k d)} [Pa]. */
    private double edge() {
        double middle = thickness / 2;
        double leak =
                innerConductivity
                        * inverseLength()
                        * pair(middle, -1)
                        * thickness
                        / outerConductivity;
        return -effectivePressure / (pair(middle, 1) + leak);
    }

    /** Pressure over distance in the outer layers [Pa/m]. */
    private double outerSlope() {
        return (effectivePressure + edge() * pair(thickness / 2, 1)) / thickness;
    }

    private double growth(double y) {
        return StrictMath.exp(inverseLength() * (y - thickness / 2));
    }

    /** Twice cosh (sign 1) or sinh (sign -1) of k y over {@code e^(k y)}. */
    private double pair(double y, int sign) {
        return 1 + sign * StrictMath.exp(-2 * inverseLength() * y);
    }
}
