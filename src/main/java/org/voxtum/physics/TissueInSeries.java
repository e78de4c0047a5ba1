package org.voxtum.physics;

/**
 * A vessel wall and a layer of tissue behind it, in series: what leaves the wall crosses the layer,
 * where nothing is stored.
 *
 * <p>With {@code J = in c_p - back c_w} at the wall and steady drag and diffusion in the layer,
 * {@code J = g [B(-v/g) c_w - B(v/g) c]}, the concentration c_w between them drops out. Without
 * flow the resistances add, {@code 1/P + 1/g}; so they do with flow where wall and tissue hold back
 * alike, v = q (1 - sigma).
 */
public final class TissueInSeries {
    private TissueInSeries() {}

    /**
     * Coefficients per wall area of {@code J = toTissue c_p - toPlasma c}, never negative.
     *
     * @param wall of the wall alone, all classes of pores together [m/s]
     * @param velocity v = f q, what the flow carries through the layer, + into the tissue [m/s]
     * @param conductance g = phi D over the layer's thickness [m/s], not negative
     */
    public static PatlakExchange.Exchange of(
            PatlakExchange.Exchange wall, double velocity, double conductance) {
        PatlakExchange.Exchange layer = PatlakExchange.of(velocity, 0, conductance);
        double between = wall.toPlasma() + layer.toTissue();
        if (between == 0) {
            return new PatlakExchange.Exchange(0, 0);
        }
        return new PatlakExchange.Exchange(
                wall.toTissue() * (layer.toTissue() / between),
                layer.toPlasma() * (wall.toPlasma() / between));
    }
}
