package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.voxtum.physics.HinderedDiffusion;
import org.voxtum.physics.Particle;

/** Particles whose way through tissue rests on a matrix that nobody chose. */
final class DefaultMatrix {
    /** Smaller ones move alike in both matrices, to a factor of about four [m]. */
    private static final double SMALL_RADIUS = 10e-9;

    private static final List<String> FIBRES =
            List.of("matrix", "collagen_fraction", "collagen_radius", "gag_fraction", "gag_radius");

    private final Case source;

    private DefaultMatrix(Case source) {
        this.source = source;
    }

    /** One sentence a case; empty where the case chose. */
    static Optional<String> notice(Case source) {
        DefaultMatrix usual = new DefaultMatrix(source);
        if (CasePlaces.typedBelow(source, List.of("tissue", "matrix")).isPresent()) {
            return Optional.empty();
        }
        List<String> agents =
                source.namedAgents().stream()
                        .filter(usual::relies)
                        .map(agent -> "'" + agent.name() + "'")
                        .toList();
        return agents.isEmpty() ? Optional.empty() : Optional.of(text(agents));
    }

    private static String text(List<String> agents) {
        return "no tissue.matrix is given, so 'open' hinders "
                + String.join(", ", agents)
                + "; 'dense' can hold a particle back tenfold and more: run both, and name the"
                + " matrix with every result";
    }

    private boolean relies(AgentSpec agent) {
        boolean large = agent.particle().map(Particle::stericRadius).orElse(0.0) > SMALL_RADIUS;
        return large
                && IntStream.range(0, source.regions().size())
                        .anyMatch(region -> relies(agent, region));
    }

    private boolean relies(AgentSpec agent, int index) {
        RegionSpec region = source.regions().get(index);
        boolean measured = agent.hindranceIn(region) instanceof HinderedDiffusion.PowerLaw;
        boolean given =
                measured || agent.value(region.name(), AgentProperty.DIFFUSIVITY).isPresent();
        return region.kind().isTissue() && !given && !chosen(index);
    }

    private boolean chosen(int index) {
        return FIBRES.stream()
                .map(key -> List.of("tissue", "regions", "[" + index + "]", "with", key))
                .anyMatch(path -> CasePlaces.typedBelow(source, path).isPresent());
    }
}
