package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.physics.Particle;

/** Surface potentials that a case gives and that change nothing. */
final class ZetaPotential {
    private ZetaPotential() {}

    /** A sentence for each of them. */
    static List<String> notices(Case source) {
        List<String> notices = new ArrayList<>();
        for (AgentSpec agent : source.namedAgents()) {
            CasePlaces.typedBelow(source, List.of("agents", agent.name(), "zeta"))
                    .flatMap(zeta -> idle(source, agent).map(why -> text(agent, zeta, why)))
                    .ifPresent(notices::add);
        }
        return notices;
    }

    private static String text(AgentSpec agent, Setting zeta, String why) {
        return "zeta of '" + agent.name() + "' (" + zeta.typed() + ") changes nothing: " + why;
    }

    /** Why it has no effect; empty where it has. */
    private static Optional<String> idle(Case source, AgentSpec agent) {
        List<String> factor = List.of("agents", agent.name(), "wall_charge_factor");
        if (CasePlaces.typedBelow(source, factor).isPresent()) {
            return Optional.of("wall_charge_factor is given and replaces it");
        }
        if (agent.particle().map(Particle::chargeFactor).orElse(1.0) == 1) {
            return Optional.of(
                    "walls let a neutral or anionic surface pass as one without charge (factor"
                            + " 1.0), and the matrix knows matrix_repulsion alone; give that where"
                            + " charge keeps fibres apart");
        }
        boolean meetsPores =
                source.regions().stream()
                        .filter(region -> PassageInspection.hasWall(source, region))
                        .anyMatch(region -> derivesWall(agent, region));
        return meetsPores
                ? Optional.empty()
                : Optional.of("it acts in pores of vessel walls, and the case derives no wall");
    }

    private static boolean derivesWall(AgentSpec agent, RegionSpec region) {
        return !agent.poresIn(region).isEmpty()
                && AgentProperty.OF_A_WALL.stream()
                        .anyMatch(property -> agent.value(region.name(), property).isEmpty());
    }
}
