package org.voxtum.casefile;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.voxtum.casefile.AgentRows.Validity;
import org.voxtum.grid.Axis;
import org.voxtum.model.MilieuProperty;
import org.voxtum.physics.CellularUptake;
import org.voxtum.physics.MultivalentBinding;
import org.voxtum.physics.Particle;
import org.voxtum.physics.ReceptorTurnover;
import org.voxtum.physics.ReleaseLaw;

/**
 * Receptors, release and uptake of an agent in a tissue region.
 *
 * @param agent the agent
 * @param cargo what it carries, where that is counted apart: it is what is released
 * @param region the region
 * @param rows take the values
 */
record FateInTissueRows(
        AgentSpec agent, Optional<AgentSpec> cargo, RegionSpec region, AgentRows rows) {
    private static final String TURNOVER = "Lauffenburger and Linderman 1993";

    /** Adds the rows. */
    void add() {
        agent.binding().ifPresent(this::binding);
        cargo.orElse(agent).fate().release().ifPresent(own -> release(own.law()));
        agent.fate().uptake().ifPresent(this::uptake);
    }

    private void binding(BindingSpec binding) {
        PropertyValue cells =
                region.properties()
                        .values()
                        .getOrDefault(RegionProperty.CELL_DENSITY, PropertyValue.of(0));
        PropertyValue own = KineticsAssembly.receptorsPerCell(region);
        boolean here = own.mapped() || !Double.isNaN(own.number());
        double receptors =
                own.mapped() ? Double.NaN : binding.perTissue(cells.number(), own.number());
        rows.derived(
                "receptors",
                "R_t",
                receptors,
                "mol/m^3",
                here
                        ? "receptor_density cell_density/N_A"
                        : binding.perCell() ? "receptors cell_density/N_A" : "receptors",
                "Graff and Wittrup 2003",
                Validity.ALWAYS);
        binding.turnover().ifPresent(law -> turnover(law, receptors, binding.perCell()));
        double on = binding.ligands().isEmpty() ? binding.on() : association(binding);
        if (!(on <= 0)) {
            rows.derived(
                    "dissociation_constant",
                    "K_D",
                    binding.off() / on,
                    "mol/m^3",
                    binding.ligands().isEmpty() ? "off/on" : "off/association",
                    "definition",
                    Validity.ALWAYS);
        }
    }

    private void turnover(ReceptorTurnover law, double receptors, boolean perCell) {
        rows.derived(
                "receptor_synthesis",
                "S",
                law.synthesis() * receptors,
                "mol/m^3/s",
                perCell ? "turnover.synthesis cell_density/N_A" : "turnover.synthesis",
                TURNOVER,
                Validity.ALWAYS);
        if (law.loss() > 0) {
            rows.derived(
                    "receptors_in_balance",
                    "S/k_l",
                    law.balance() * receptors,
                    "mol/m^3",
                    "receptor_synthesis/turnover.loss, free ones where nothing binds",
                    TURNOVER,
                    Validity.ALWAYS);
        }
    }

    /** k_on of the whole carrier here; a run takes that of the mean over receptors. */
    private double association(BindingSpec binding) {
        double radius = agent.particle().map(Particle::radius).orElse(0.0);
        double limit = MultivalentBinding.diffusionLimit(radius, slowest());
        rows.derived(
                "diffusion_limit",
                "k_on",
                limit,
                "m^3/mol/s",
                "4 pi D r_s N_A",
                "Smoluchowski 1917",
                Validity.ALWAYS);
        double on = binding.ofAgent(limit);
        rows.derived(
                "association",
                "k_on",
                on,
                "m^3/mol/s",
                "N_eff on, at most the diffusion_limit; a run takes the mean D over receptors",
                "Smoluchowski 1917",
                Validity.ALWAYS);
        return on;
    }

    private double slowest() {
        PropertyValue d = DerivedAgent.of(agent, region).diffusivity();
        return Stream.of(Axis.values())
                .flatMapToDouble(axis -> DoubleStream.of(d.along(axis).number()))
                .reduce(Double.POSITIVE_INFINITY, Math::min);
    }

    private void release(ReleaseLaw law) {
        double rate =
                law.rate(
                        milieu(MilieuProperty.TEMPERATURE),
                        milieu(MilieuProperty.PH),
                        milieu(MilieuProperty.ENZYME),
                        milieu(MilieuProperty.LIGHT_INTENSITY));
        if (!(rate <= 0)) {
            rows.derived(
                    "release_half_life",
                    "t_1/2",
                    StrictMath.log(2) / rate,
                    "s",
                    "ln 2/rate by the region's milieu",
                    "definition",
                    Validity.ALWAYS);
        }
    }

    private double milieu(MilieuProperty property) {
        return region.properties()
                .values()
                .getOrDefault(MilieuAssembly.key(property), PropertyValue.of(property.usual()))
                .number();
    }

    /** Of the drug in the fluid and on its proteins, at concentrations far below saturation. */
    private void uptake(CellularUptake law) {
        double phi = DerivedAgent.of(agent, region).accessible().number();
        double stored = phi * (1 + agent.fate().proteinBinding());
        double rate = law.perConcentration(phi, 1, 0) / stored;
        if (!(rate <= 0)) {
            rows.derived(
                    "uptake_half_life",
                    "t_1/2",
                    StrictMath.log(2) / rate,
                    "s",
                    "ln 2 (1 + K_b)/(rate + max/(half phi)), far below saturation",
                    "El-Kareh and Secomb 2000",
                    Validity.ALWAYS);
        }
    }
}
