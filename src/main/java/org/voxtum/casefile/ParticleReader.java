package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import org.voxtum.fault.Fault;
import org.voxtum.fault.ParticleRule;
import org.voxtum.physics.Particle;
import org.voxtum.physics.SurfaceCharge;

/** Reads what an agent measures: radii and charge. */
final class ParticleReader {
    private static final List<String> OF_A_RADIUS =
            List.of(
                    "steric_radius",
                    "deformable",
                    "zeta",
                    "wall_charge_factor",
                    "matrix_repulsion",
                    "hindrance");

    private ParticleReader() {}

    /** Empty without a radius. */
    static Optional<Particle> read(Fields agent) {
        Optional<Double> radius = agent.maybeAmount("radius");
        if (radius.isEmpty()) {
            agent.mistyped("radius").ifPresent(ParticleReader::tell);
            OF_A_RADIUS.stream()
                    .filter(agent::has)
                    .findFirst()
                    .ifPresent(key -> refuse(agent, key));
            return Optional.empty();
        }
        double steric = steric(agent, radius.get()) * agent.amount("deformable");
        double factor = chargeFactor(agent);
        double repulsion = agent.amount("matrix_repulsion") * SurfaceCharge.DEBYE_LENGTH;
        return Optional.of(new Particle(radius.get(), steric, repulsion, factor));
    }

    private static void tell(Fault mistyped) {
        throw mistyped;
    }

    private static void refuse(Fields agent, String key) {
        throw agent.need(key).fault(ParticleRule.SHAPE_WITHOUT_RADIUS, key, agent.place().owner());
    }

    private static double steric(Fields agent, double radius) {
        Optional<Double> typed = agent.maybeAmount("steric_radius");
        if (typed.isPresent() && typed.get() > radius) {
            throw agent.need("steric_radius")
                    .fault(
                            ParticleRule.STERIC_RADIUS,
                            agent.need("steric_radius").typed(),
                            agent.place().owner(),
                            agent.need("radius").typed());
        }
        return typed.orElse(radius);
    }

    private static double chargeFactor(Fields agent) {
        Optional<Double> zeta = agent.maybeAmount("zeta");
        return agent.maybeAmount("wall_charge_factor")
                .orElseGet(
                        () ->
                                zeta.map(SurfaceCharge::ofZeta)
                                        .map(SurfaceCharge::wallFactor)
                                        .orElse(1.0));
    }
}
