package org.voxtum.physics;

/**
 * Patlak flux of a solute across a vessel wall, in Bernoulli form: no singularity at zero Peclet
 * number, both signs.
 *
 * <p>Source: Patlak, Goldstein and Hoffman 1963, J Theor Biol 5:426.
 */
public final class PatlakExchange {
    private PatlakExchange() {}

    /**
     * Coefficients of {@code J_S = toTissue * plasma - toPlasma * fluid}, per tissue volume.
     *
     * @param toTissue [1/s], not negative
     * @param toPlasma [1/s], not negative
     */
    public record Exchange(double toTissue, double toPlasma) {}

    /**
     * Both coefficients, never negative.
     *
     * @param filtration J_V, volume filtered per tissue volume and time [1/s], either sign
     * @param reflection sigma, solvent-drag reflection coefficient [-], in [0, 1]
     * @param permeabilitySurface P S_V [1/s], not negative; 0 gives pure convection
     */
    public static Exchange of(double filtration, double reflection, double permeabilitySurface) {
        double convective = filtration * (1 - reflection);
        if (permeabilitySurface == 0) {
            return new Exchange(Math.max(convective, 0), Math.max(-convective, 0));
        }
        double peclet = convective / permeabilitySurface;
        return new Exchange(
                permeabilitySurface * bernoulli(-peclet), permeabilitySurface * bernoulli(peclet));
    }

    /** {@code B(x) = x / (e^x - 1)}: 1 at 0, 0 far right, -x far left. */
    public static double bernoulli(double x) {
        if (Math.abs(x) < 1e-4) {
            return 1 - x / 2 + x * x / 12;
        }
        if (x > 80) {
            return 0;
        }
        return x < -80 ? -x : x / StrictMath.expm1(x);
    }
}
