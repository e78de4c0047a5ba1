package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import org.voxtum.fault.ParticleRule;
import org.voxtum.physics.CirculationHalfLife;
import org.voxtum.physics.Particle;

/** Reads a plasma half-life: an amount, or {@code from-diameter} for the fit over the diameter. */
final class HalfLifeReader {
    private static final KeyType.OneOf TYPE =
            (KeyType.OneOf) AgentKeys.PLASMA.key("half_life").type();

    /** A radius that is typed as the end of the range, in other units. */
    private static final double ROUNDING = 1e-9;

    private HalfLifeReader() {}

    /**
     * Half-life [s].
     *
     * @param place the value
     * @param agent whose it is
     * @param agents agents; empty where they could not be read
     */
    static double read(Place place, String agent, Optional<List<AgentSpec>> agents) {
        KeyType.Words words = (KeyType.Words) TYPE.types().get(0);
        boolean named = place.isWord() && words.words().contains(place.typed());
        if (!named) {
            return place.amount((KeyType.Amount) TYPE.types().get(1));
        }
        Optional<AgentSpec> spec =
                agents.stream()
                        .flatMap(List::stream)
                        .filter(each -> each.name().equals(agent))
                        .findFirst();
        // an agent that could not be read has been told already
        double halfLife = spec.isEmpty() ? 1 : fit(place, spec.get());
        place.noteDerived(words, halfLife + " s");
        return halfLife;
    }

    private static double fit(Place place, AgentSpec agent) {
        Particle particle =
                agent.particle()
                        .orElseThrow(
                                () -> place.fault(ParticleRule.HALF_LIFE_RADIUS, place.owner()));
        double diameter = 2 * particle.radius();
        if (diameter < CirculationHalfLife.LEAST_DIAMETER * (1 - ROUNDING)
                || diameter > CirculationHalfLife.MOST_DIAMETER * (1 + ROUNDING)) {
            throw place.fault(
                    ParticleRule.HALF_LIFE_DIAMETER, place.owner(), Nanometres.text(diameter));
        }
        return CirculationHalfLife.ofDiameter(diameter);
    }
}
