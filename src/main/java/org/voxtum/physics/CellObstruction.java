package org.voxtum.physics;

/** How cells that a solute goes around slow its diffusion: tau_c, D over D without cells [-]. */
public final class CellObstruction {
    private CellObstruction() {}

    /**
     * {@code 2 / (2 + cells)}, spheres that nothing enters; 1 without cells, 2/3 at most. Source:
     * Maxwell 1873, A Treatise on Electricity and Magnetism 1:365.
     *
     * @param cells share of the tissue's volume that cells take [-], 0 to 1
     */
    public static double maxwell(double cells) {
        return 2 / (2 + cells);
    }

    /**
     * {@code 1 / tortuosity^2}. Source: Nicholson and Phillips 1981, J Physiol 321:225.
     *
     * @param tortuosity length of the way over the distance [-], at least 1
     */
    public static double tortuous(double tortuosity) {
        return 1 / (tortuosity * tortuosity);
    }
}
