package org.voxtum.casefile;

import java.util.List;
import org.voxtum.casefile.AgentRows.Validity;
import org.voxtum.physics.CirculationHalfLife;
import org.voxtum.physics.Particle;

/** What an agent is, the same in all regions. */
final class ParticleRows {
    private final Case source;
    private final AgentSpec agent;
    private final AgentRows rows;

    ParticleRows(Case source, AgentSpec agent, AgentRows rows) {
        this.source = source;
        this.agent = agent;
        this.rows = rows;
    }

    /** Adds the rows. */
    void add() {
        agent.particle().ifPresent(this::particle);
        for (int i = 0; i < source.doses().size(); i++) {
            if (source.doses().get(i).agent().equals(agent.name())) {
                halfLife(i, source.doses().get(i).plasma());
            }
        }
    }

    private void particle(Particle particle) {
        List<String> path = List.of("agents", agent.name(), "radius");
        rows.given("radius", "r_s", particle.radius(), "m", path);
        rows.derived(
                "steric_radius",
                "r",
                particle.stericRadius(),
                "m",
                "steric_radius, or radius, times deformable",
                "Chauhan et al. 2011",
                Validity.ALWAYS);
        rows.derived(
                "wall_charge_factor",
                "e_q",
                particle.chargeFactor(),
                "",
                "wall_charge_factor, or 1 + charge/(3e-3 C/m^2) of zeta, 1 to 2",
                "Stylianopoulos et al. 2013; charge: Grahame 1947",
                Validity.ALWAYS);
        if (particle.repulsion() > 0) {
            rows.derived(
                    "radius_among_fibres",
                    "r",
                    particle.radiusAmongFibres(),
                    "m",
                    "steric radius + 2 matrix_repulsion 0.8 nm",
                    "Stylianopoulos et al. 2010",
                    Validity.ALWAYS);
        }
    }

    /** One exponential; other kinetics have no single half-life. */
    private void halfLife(int dose, PlasmaSpec plasma) {
        if (!(plasma instanceof PlasmaSpec.Phases phases) || phases.phases().size() != 1) {
            return;
        }
        double halfLife = phases.phases().get(0).halfLife();
        List<String> path = List.of("doses", "[" + dose + "]", "plasma", "half_life");
        boolean asked =
                source.settings().stream()
                        .anyMatch(s -> s.path().equals(path) && s.typed().equals("from-diameter"));
        String quantity = "half_life of doses[" + dose + "]";
        if (!asked) {
            rows.given(quantity, "t_1/2", halfLife, "s", path);
            return;
        }
        double diameter = 2 * agent.particle().orElseThrow().radius();
        rows.derived(
                quantity,
                "t_1/2",
                halfLife,
                "s",
                "fit over the diameter, mice",
                "Wang et al. 2022",
                new Validity(
                        "diameter 10 to 130 nm",
                        diameter < CirculationHalfLife.LEAST_DIAMETER
                                || diameter > CirculationHalfLife.MOST_DIAMETER));
    }
}
