package org.voxtum.casefile;

import org.voxtum.physics.HinderedDiffusion;
import org.voxtum.physics.PoreHindrance;

/**
 * What a coefficient of an agent in a region follows from, in words for people.
 *
 * @param agent the agent
 * @param region a tissue region or a lumen
 */
record DerivedFormula(AgentSpec agent, RegionSpec region) {
    /** The formula in symbols. */
    String symbols(AgentProperty property) {
        boolean fit = law() instanceof HinderedDiffusion.PowerLaw;
        return switch (property) {
            case ACCESSIBLE_FRACTION -> "interstitial_fraction Kav";
            case DIFFUSIVITY -> fit ? "a (diameter/nm)^-b + c" : "D0 F S" + chains() + " tau_c";
            case RETARDATION -> isDense() ? "Kav" + chains() : "Kav";
            case WALL_PERMEABILITY -> "sum of e_q gamma H(lambda) D0/L_w over pores";
            case WALL_REFLECTION ->
                    "1 - e_q W(lambda), mean by water"
                            + (isDense() ? ", at least 1 - retardation" : "");
            case DECAY, PHAGOCYTE_UPTAKE -> throw never(property);
        };
    }

    /** Authors and years alone. */
    String authors(AgentProperty property) {
        return switch (property) {
            case ACCESSIBLE_FRACTION -> "Ogston 1958";
            case WALL_PERMEABILITY, WALL_REFLECTION -> theories();
            default -> text(property);
        };
    }

    /** What the effective case tells. */
    String text(AgentProperty property) {
        return switch (property) {
            case ACCESSIBLE_FRACTION -> "interstitial_fraction x Ogston 1958";
            case DIFFUSIVITY -> diffusivity();
            case RETARDATION -> "Ogston 1958" + (isDense() ? chainsText() : "");
            case WALL_PERMEABILITY -> pores("sum");
            case WALL_REFLECTION ->
                    pores("mean by water") + (isDense() ? ", at least 1 - retardation" : "");
            case DECAY, PHAGOCYTE_UPTAKE -> throw never(property);
        };
    }

    private static IllegalArgumentException never(AgentProperty property) {
        return new IllegalArgumentException("never derived: " + property);
    }

    private HinderedDiffusion law() {
        return agent.hindranceIn(region);
    }

    private boolean isDense() {
        return region.properties().matrix() == MatrixKind.DENSE;
    }

    private boolean hasChains() {
        PropertyValue chains = region.properties().values().get(RegionProperty.GAG_FRACTION);
        return chains != null && !PropertyValue.of(0).equals(chains);
    }

    private String chains() {
        return hasChains() ? " G" : "";
    }

    private String chainsText() {
        return hasChains() ? " x Ogston et al. 1973" : "";
    }

    private String diffusivity() {
        if (law() instanceof HinderedDiffusion.PowerLaw) {
            return "power law of the diameter";
        }
        String fibrils =
                law() instanceof HinderedDiffusion.Brinkman
                        ? "Brinkman 1947 x Johansson and Lofroth 1993"
                        : law() instanceof HinderedDiffusion.Ogston
                                ? "Ogston et al. 1973"
                                : "Phillips 2000";
        return "Einstein 1905 x " + fibrils + chainsText() + cells();
    }

    private String cells() {
        boolean none =
                PropertyValue.of(0).equals(region.properties().value(RegionProperty.CELL_FRACTION))
                        && PropertyValue.of(1)
                                .equals(region.properties().value(RegionProperty.TORTUOSITY));
        return none ? "" : " x cells, Maxwell 1873 or 1/tortuosity^2";
    }

    private String theories() {
        boolean usual =
                agent.poresIn(region).stream()
                        .allMatch(pores -> pores.hindrance() == PoreHindrance.DECHADILOK_DEEN);
        return usual ? "Dechadilok and Deen 2006" : "Bungay and Brenner 1973";
    }

    /** How the classes of pores make one number. */
    private String pores(String several) {
        int classes = agent.particle().isEmpty() ? 0 : agent.poresIn(region).size();
        if (classes == 0) {
            return "a wall without pores";
        }
        return "pores, "
                + theories()
                + (classes == 1 ? "" : ", " + several + " of " + classes + " classes");
    }
}
