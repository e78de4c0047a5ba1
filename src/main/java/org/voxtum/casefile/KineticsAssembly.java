package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.LocalKinetics;
import org.voxtum.model.Release;
import org.voxtum.physics.CellularUptake;
import org.voxtum.physics.MultivalentBinding;

/** Turns an agent's binding and uptake into coefficients. */
final class KineticsAssembly {
    private final Case source;
    private final FluidCoefficients fluid;
    private final RegionFields fields;
    private final AgentSpec agent;

    KineticsAssembly(Case source, FluidCoefficients fluid, RegionFields fields, AgentSpec agent) {
        this.source = source;
        this.fluid = fluid;
        this.fields = fields;
        this.agent = agent;
    }

    /**
     * The kinetics.
     *
     * @param phi accessible fraction of each voxel; there are no receptors where it is 0
     * @param diffusivity D of each voxel, along the slowest axis [m^2/s]
     */
    LocalKinetics build(Field phi, Field.VoxelFunction diffusivity) {
        LocalKinetics unnamed = turningOver(unnamed(phi, diffusivity));
        return agent.receptor().map(unnamed::bindingTo).orElse(unnamed);
    }

    /** A cargo goes with its particles, which turn the receptors over. */
    private LocalKinetics turningOver(LocalKinetics kinetics) {
        return agent.turnover().map(kinetics::turningOver).orElse(kinetics);
    }

    private LocalKinetics unnamed(Field phi, Field.VoxelFunction diffusivity) {
        FateSpec fate = agent.fate();
        Optional<BindingSpec> binding = fate.binding();
        Optional<Field> receptors = binding.map(own -> receptors(own, phi));
        return new LocalKinetics(
                receptors,
                binding.map(own -> on(own, receptors.orElseThrow(), diffusivity)).orElse(0.0),
                binding.map(BindingSpec::off).orElse(0.0),
                binding.map(BindingSpec::internalisation).orElse(0.0),
                binding.map(BindingSpec::degradation).orElse(0.0),
                ofFree(fate.nonspecificUptake()),
                fate.phagocyteDegradation(),
                cells(),
                releases(),
                agent.carried().map(CarriedSpec::particles));
    }

    /** k_on, of several ligands no more than diffusion allows anywhere beside receptors. */
    private double on(BindingSpec binding, Field receptors, Field.VoxelFunction diffusivity) {
        if (binding.ligands().isEmpty()) {
            return binding.on();
        }
        double radius = agent.particle().orElseThrow().radius();
        double[] limit = {Double.POSITIVE_INFINITY};
        receptors.fillBy(
                (x, y, z) -> {
                    double sites = receptors.get(x, y, z);
                    if (sites > 0) {
                        double brought =
                                MultivalentBinding.diffusionLimit(radius, diffusivity.at(x, y, z));
                        limit[0] = Math.min(limit[0], brought);
                    }
                    return sites;
                });
        return binding.ofAgent(limit[0]);
    }

    /** A rate that acts on what is free, as one on all that is stored. */
    private double ofFree(double rate) {
        return rate / (1 + agent.fate().proteinBinding());
    }

    /** A drug that a carrier releases inside cells has them even where nothing takes it up. */
    private Optional<CellularUptake> cells() {
        Optional<CellularUptake> own =
                agent.fate()
                        .uptake()
                        .map(
                                law ->
                                        new CellularUptake(
                                                ofFree(law.rate()),
                                                law.maximum(),
                                                law.half(),
                                                law.insideHalf(),
                                                law.efflux(),
                                                law.metabolism()));
        return own.or(
                () ->
                        AgentPools.hasCells(source.agents(), agent)
                                ? Optional.of(CellularUptake.linear(0))
                                : Optional.empty());
    }

    private List<Release> releases() {
        List<Release> releases = new ArrayList<>();
        agent.fate()
                .release()
                .ifPresent(
                        own ->
                                releases.add(
                                        Release.ofDrug(own.to(), own.law(), own.internalRate())
                                                .withInPlasma(own.inPlasma())));
        agent.fate()
                .shrinking()
                .ifPresent(
                        own -> releases.add(Release.shrinking(own.to(), own.rate(), own.yield())));
        return releases;
    }

    /** R_t by the cells and the tissue of each voxel. */
    private Field receptors(BindingSpec binding, Field phi) {
        List<PropertyValue> cells =
                RegionFields.values(
                        source.regions().size(), i -> cellDensity(source.regions().get(i)));
        Field field = fields.of(agent.name() + " receptors", cells, Axis.X);
        field.fillBy(
                (x, y, z) ->
                        phi.get(x, y, z) > 0
                                ? binding.perTissue(field.get(x, y, z))
                                        * fluid.tissueFraction().at(x, y, z)
                                : 0);
        return field;
    }

    private static PropertyValue cellDensity(RegionSpec region) {
        PropertyValue cells = region.properties().values().get(RegionProperty.CELL_DENSITY);
        return cells == null ? PropertyValue.of(0) : cells;
    }
}
