package org.voxtum.physics;

import java.util.List;

/**
 * A vessel wall with pores of several sizes side by side. Each class filters on its own, so that
 * large pores may filter while small ones reabsorb at no net flow.
 *
 * <p>Source: Rippe and Haraldsson 1994, Physiol Rev 74:163.
 *
 * @param classes sizes of pores; one for a uniform wall
 */
public record PorousWall(List<PoreClass> classes) {
    /** Keeps a copy. */
    public PorousWall {
        classes = List.copyOf(classes);
    }

    /** L_p [m/Pa/s] of all classes. */
    public double hydraulicConductivity() {
        return classes.stream().mapToDouble(PoreClass::hydraulicConductivity).sum();
    }

    /**
     * J_V through all classes [1/s], either sign.
     *
     * @param surfaceDensity S_V, vessel surface per tissue volume [1/m]
     * @param hydrostatic p_V - p, over the wall [Pa]
     * @param oncotic pi_V - pi_i, over the wall [Pa]
     */
    public double filtration(double surfaceDensity, double hydrostatic, double oncotic) {
        return classes.stream()
                .mapToDouble(pores -> pores.filtration(surfaceDensity, hydrostatic, oncotic))
                .sum();
    }

    /**
     * Exchange of a solute through all classes; both coefficients [1/s] are sums of the classes'.
     *
     * @param soluteRadius hydrodynamic radius [m]
     */
    public PatlakExchange.Exchange exchange(
            double soluteRadius, double surfaceDensity, double hydrostatic, double oncotic) {
        double toTissue = 0;
        double toPlasma = 0;
        for (PoreClass pores : classes) {
            PatlakExchange.Exchange part =
                    pores.exchange(soluteRadius, surfaceDensity, hydrostatic, oncotic);
            toTissue += part.toTissue();
            toPlasma += part.toPlasma();
        }
        return new PatlakExchange.Exchange(toTissue, toPlasma);
    }
}
