package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voxtum.tissue.RegionKind;

/** Walls that let an agent by with the fluid faster than the matrix behind lets it go on. */
final class WallDrag {
    /**
     * Where convection alone carries, J_V (1 - sigma) c_p comes in and J_V f c goes on, so that c
     * ends at (1 - sigma)/f of the plasma's; diffusion brings it down. A tenth is less than sigma,
     * f and plasma are known to, and does not show: a small drug that no pore holds back has 1.03
     * because the fibres take up room.
     */
    private static final double VISIBLE = 1.1;

    private final Case source;
    private final AgentSpec agent;
    private final List<String> found = new ArrayList<>();

    private WallDrag(Case source, AgentSpec agent) {
        this.source = source;
        this.agent = agent;
    }

    /** A sentence for each agent whom this concerns; a cargo goes as its particles do. */
    static List<String> warnings(Case source) {
        return source.namedAgents().stream()
                .map(agent -> new WallDrag(source, agent))
                .flatMap(drag -> drag.sentence().stream())
                .toList();
    }

    private List<String> sentence() {
        double least = Double.POSITIVE_INFINITY;
        for (RegionSpec region : source.regions()) {
            if (region.kind().isTissue()) {
                double retardation = DerivedAgent.of(agent, region).retardation();
                note(region, retardation);
                least = Math.min(least, retardation);
            }
        }
        for (RegionSpec region : source.regions()) {
            if (region.kind() == RegionKind.LUMEN) {
                note(region, least);
            }
        }
        return found.isEmpty() ? List.of() : List.of(text());
    }

    private void note(RegionSpec region, double retardation) {
        DerivedAgent derived = DerivedAgent.of(agent, region);
        double ratio = (1 - derived.reflection()) / retardation;
        if (PassageInspection.hasWall(source, region)
                && derived.permeability() > 0
                && ratio > VISIBLE) {
            found.add(String.format(Locale.ROOT, "%.3g in region '%s'", ratio, region.name()));
        }
    }

    private String text() {
        return "'"
                + agent.name()
                + "': (1 - wall_reflection)/retardation = "
                + String.join(", ", found)
                + "; where fluid leaves vessels its concentration may come to that many times the"
                + " plasma's: give a wall_reflection of at least 1 - retardation, or do not trust"
                + " what piles up beside walls";
    }
}
