package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voxtum.physics.Particle;
import org.voxtum.tissue.RegionKind;

/** Regions that an agent does not enter, because of their vessels' pores or of their matrix. */
final class ClosedRegions {
    private final Case source;
    private final AgentSpec agent;

    private ClosedRegions(Case source, AgentSpec agent) {
        this.source = source;
        this.agent = agent;
    }

    /** A sentence for each agent and reason. */
    static List<String> notices(Case source) {
        List<String> notices = new ArrayList<>();
        for (AgentSpec agent : source.namedAgents()) {
            ClosedRegions closed = new ClosedRegions(source, agent);
            closed.walls(notices);
            closed.matrices(notices);
        }
        return notices;
    }

    /** Only of what plasma brings to them. */
    private void walls(List<String> notices) {
        List<RegionSpec> closed =
                source.regions().stream()
                        .filter(region -> PassageInspection.hasWall(source, region))
                        .filter(region -> passage(region).aboveEveryPore())
                        .toList();
        boolean dosed = source.doses().stream().anyMatch(d -> d.agent().equals(agent.name()));
        if (!dosed || closed.isEmpty()) {
            return;
        }
        String radius = Nanometres.text(agent.particle().map(Particle::stericRadius).orElse(0.0));
        List<String> where = closed.stream().map(region -> wall(region, radius)).toList();
        boolean normal = closed.stream().anyMatch(r -> r.kind() == RegionKind.NORMAL);
        notices.add(
                "agent '"
                        + agent.name()
                        + "' cannot pass the vessel wall of "
                        + String.join(", of ", where)
                        + ": it stays in plasma there"
                        + (normal
                                ? ", and tumour_normal_ratio knows only what comes from other"
                                        + " regions"
                                : ""));
    }

    private String wall(RegionSpec region, String radius) {
        return "region '"
                + region.name()
                + "' ("
                + radius
                + ", widest pore "
                + Nanometres.text(passage(region).widestPore())
                + ")";
    }

    private void matrices(List<String> notices) {
        for (RegionSpec region : source.regions()) {
            passage(region)
                    .excluded()
                    .ifPresent(
                            share ->
                                    notices.add(
                                            String.format(
                                                    Locale.ROOT,
                                                    "agent '%s' does not enter region '%s': its"
                                                            + " matrix leaves it %.3g of the fluid,"
                                                            + " and below %.0e nothing is stored",
                                                    agent.name(),
                                                    region.name(),
                                                    share,
                                                    AgentAssembly.INACCESSIBLE_BELOW)));
        }
    }

    private AgentPassage passage(RegionSpec region) {
        return new AgentPassage(agent, region);
    }
}
