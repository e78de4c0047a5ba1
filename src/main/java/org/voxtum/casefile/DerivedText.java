package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;

/** Comment lines that say which coefficients of an agent were derived, with value and formula. */
public final class DerivedText {
    private DerivedText() {}

    /** One line a derived value, in the order of agents, regions and properties. */
    public static List<String> lines(Case source) {
        List<String> lines = new ArrayList<>();
        for (AgentSpec agent : source.agents()) {
            for (RegionSpec region : source.regions()) {
                if (region.kind().isTissue()) {
                    add(lines, agent, region);
                }
            }
        }
        return lines;
    }

    private static void add(List<String> lines, AgentSpec agent, RegionSpec region) {
        DerivedAgent own = DerivedAgent.of(agent, region);
        boolean dense = region.properties().matrix() == MatrixKind.DENSE;
        for (AgentProperty property : AgentProperty.values()) {
            if (agent.value(region.name(), property).isEmpty()) {
                String value = value(own, property);
                if (!value.isEmpty()) {
                    lines.add(
                            "# derived: agents."
                                    + agent.name()
                                    + ".in."
                                    + region.name()
                                    + "."
                                    + property.name().toLowerCase(java.util.Locale.ROOT)
                                    + " = "
                                    + value
                                    + " ("
                                    + formula(property, dense)
                                    + ")");
                }
            }
        }
    }

    private static String value(DerivedAgent own, AgentProperty property) {
        return switch (property) {
            case ACCESSIBLE_FRACTION -> text(own.accessible());
            case DIFFUSIVITY -> text(own.diffusivity()) + " m^2/s";
            case RETARDATION -> text(own.retardation());
            case WALL_PERMEABILITY -> text(own.permeability()) + " m/s";
            case WALL_REFLECTION -> text(own.reflection());
            case DECAY, PHAGOCYTE_UPTAKE -> "";
        };
    }

    private static String text(PropertyValue value) {
        return text(value.number());
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "by voxel" : Double.toString(value);
    }

    private static String formula(AgentProperty property, boolean dense) {
        return switch (property) {
            case ACCESSIBLE_FRACTION -> "interstitial fraction x Ogston 1958";
            case DIFFUSIVITY ->
                    "Einstein 1905 x Phillips 2000" + (dense ? " x Ogston et al. 1973" : "");
            case RETARDATION -> "Ogston 1958" + (dense ? " x Ogston et al. 1973" : "");
            case WALL_PERMEABILITY -> "pores, Dechadilok and Deen 2006";
            case WALL_REFLECTION ->
                    "pores, Dechadilok and Deen 2006" + (dense ? ", at least 1 - retardation" : "");
            case DECAY, PHAGOCYTE_UPTAKE -> "";
        };
    }
}
