package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.LocalKinetics;

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
     */
    LocalKinetics build(Field phi) {
        Optional<BindingSpec> binding = agent.binding();
        if (binding.isEmpty()) {
            return new LocalKinetics(Optional.empty(), 0, 0, 0, 0, agent.nonspecificUptake());
        }
        BindingSpec own = binding.get();
        return new LocalKinetics(
                Optional.of(receptors(own, phi)),
                own.on(),
                own.off(),
                own.internalisation(),
                own.degradation(),
                agent.nonspecificUptake());
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
