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

    /**
     * k_on, of several ligands no more than diffusion brings: by the mean of D over receptors,
     * since one number holds in the whole box, and few voxels of dense matrix must not decide it.
     */
    private double on(BindingSpec binding, Field receptors, Field.VoxelFunction diffusivity) {
        if (binding.ligands().isEmpty()) {
            return binding.on();
        }
        double[] sums = new double[2];
        receptors.fillBy(
                (x, y, z) -> {
                    double sites = receptors.get(x, y, z);
                    if (sites > 0) {
                        sums[0] += sites;
                        sums[1] += sites * diffusivity.at(x, y, z);
                    }
                    return sites;
                });
        double radius = agent.particle().orElseThrow().radius();
        double mean = sums[0] > 0 ? sums[1] / sums[0] : 0;
        return binding.ofAgent(MultivalentBinding.diffusionLimit(radius, mean));
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
        List<PropertyValue> own =
                RegionFields.values(
                        source.regions().size(), i -> receptorsPerCell(source.regions().get(i)));
        Field.VoxelFunction perCell = fields.lookup(agent.name() + " per cell", own, Axis.X);
        Field field = fields.of(agent.name() + " receptors", cells, Axis.X);
        field.fillBy(
                (x, y, z) ->
                        phi.get(x, y, z) > 0
                                ? binding.perTissue(field.get(x, y, z), perCell.at(x, y, z))
                                        * fluid.tissueFraction().at(x, y, z)
                                : 0);
        if (RegionFields.anyMapped(own)) {
            fields.release(agent.name() + " per cell");
        }
        return field;
    }

    /** Not a number where the agent's own number holds. */
    static PropertyValue receptorsPerCell(RegionSpec region) {
        PropertyValue own = region.properties().values().get(RegionProperty.RECEPTOR_DENSITY);
        return own == null ? PropertyValue.of(Double.NaN) : own;
    }

    private static PropertyValue cellDensity(RegionSpec region) {
        PropertyValue cells = region.properties().values().get(RegionProperty.CELL_DENSITY);
        return cells == null ? PropertyValue.of(0) : cells;
    }
}
