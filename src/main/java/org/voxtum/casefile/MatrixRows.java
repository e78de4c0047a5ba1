package org.voxtum.casefile;

import org.voxtum.casefile.AgentRows.Validity;
import org.voxtum.physics.Constants;
import org.voxtum.physics.FreeDiffusivity;
import org.voxtum.physics.HinderedDiffusion;
import org.voxtum.physics.Particle;
import org.voxtum.physics.PowerLawDiffusivity;
import org.voxtum.physics.TissueMatrix;
import org.voxtum.physics.Viscosity;

/** What the matrix of a tissue region does to an agent, factor by factor. */
final class MatrixRows {
    private static final double LEAST_RADIUS = 0.5e-9;
    private static final double NARROW_ABOVE = 2;

    private final AgentSpec agent;
    private final RegionSpec region;
    private final AgentRows rows;
    private final DerivedAgent derived;
    private final TissueMatrix matrix;

    MatrixRows(AgentSpec agent, RegionSpec region, AgentRows rows) {
        this.agent = agent;
        this.region = region;
        this.rows = rows;
        this.derived = DerivedAgent.of(agent, region);
        this.matrix =
                new RegionMatrix(agent, region, DerivedAgent.Given.in(agent, region)).matrix();
    }

    /** Adds the rows. */
    void add() {
        agent.particle().ifPresent(this::factors);
        coefficient(AgentProperty.ACCESSIBLE_FRACTION, "phi", derived.accessible().number());
        coefficient(AgentProperty.DIFFUSIVITY, "D", derived.diffusivity().number());
        coefficient(AgentProperty.RETARDATION, "f", derived.retardation());
        given(AgentProperty.DECAY, "k");
        given(AgentProperty.PHAGOCYTE_UPTAKE, "k_ph");
    }

    private void factors(Particle particle) {
        rows.derived(
                "free_diffusivity",
                "D0",
                FreeDiffusivity.inTissue(particle.radius(), matrix.temperature()),
                "m^2/s",
                "k_B T/(6 pi mu(T) radius)",
                "Einstein 1905; mu: Kestin et al. 1978",
                new Validity("radius over 0.5 nm", particle.radius() < LEAST_RADIUS));
        double excluded = matrix.excluded(particle);
        rows.derived(
                "excluded_fraction",
                "f_a",
                excluded,
                "",
                "v_f (1 + steric radius/r_f)^2, fibrils",
                "Johansson and Lofroth 1993",
                new Validity(
                        "up to 2; above 5 the matrix is closed to diffusion",
                        excluded > NARROW_ABOVE));
        double partition = matrix.partition(particle);
        rows.derived(
                "partition",
                "Kav",
                partition,
                "",
                "exp(-f_a)",
                "Ogston 1958",
                new Validity(
                        "at least 1e-3; below it nothing is stored",
                        partition < AgentAssembly.INACCESSIBLE_BELOW));
        new HindranceRows(matrix, rows).add(particle);
        obstruction();
        conductivity();
    }

    private void obstruction() {
        rows.derived(
                "cell_obstruction",
                "tau_c",
                matrix.obstruction(),
                "",
                "2/(2 + cell_fraction), or 1/tortuosity^2",
                "Maxwell 1873; Nicholson and Phillips 1981",
                Validity.ALWAYS);
    }

    /** Beside the given K: what the fibres alone would let through. */
    private void conductivity() {
        rows.derived(
                "fibre_conductivity",
                "K",
                matrix.permeability() / Viscosity.interstitialFluid(matrix.temperature()),
                "m^2/Pa/s",
                "k/mu of all fibres in series; for comparison, the run uses hydraulic_conductivity",
                "Jackson and James 1986",
                HindranceRows.sparse(matrix));
    }

    /** A rate, which never follows from anything. */
    private void given(AgentProperty property, String symbol) {
        agent.value(region.name(), property)
                .ifPresent(rate -> coefficient(property, symbol, rate.number()));
    }

    private void coefficient(AgentProperty property, String symbol, double value) {
        Validity validity = property == AgentProperty.DIFFUSIVITY ? measured() : Validity.ALWAYS;
        rows.coefficient(agent, region, property, symbol, value, validity);
    }

    private Validity measured() {
        double diameter = 2 * agent.particle().map(Particle::radius).orElse(0.0);
        boolean published =
                matrix.law().equals(new HinderedDiffusion.PowerLaw(PowerLawDiffusivity.wang2022()));
        return published
                ? new Validity(
                        "diameter 1 to 130 nm, near 37 C",
                        diameter < 1e-9
                                || diameter > 130e-9
                                || Math.abs(matrix.temperature() - Constants.BODY_TEMPERATURE) > 5)
                : Validity.ALWAYS;
    }
}
