package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.Shape;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.SoluteProperty;
import org.voxtum.model.WallMaps;
import org.voxtum.model.WallPores;

/** Fields of what an agent meets in each voxel, allocated only where images give or decide it. */
final class AgentMaps {
    private final Case source;
    private final FluidCoefficients fluid;
    private final RegionFields fields;
    private final AgentSpec agent;
    private final List<DerivedAgent> derived;
    private final Map<SoluteProperty, Field> ofSolute = new EnumMap<>(SoluteProperty.class);
    private final List<WallMaps> ofWall = new ArrayList<>();

    AgentMaps(
            Case source,
            FluidCoefficients fluid,
            RegionFields fields,
            AgentSpec agent,
            List<DerivedAgent> derived) {
        this.source = source;
        this.fluid = fluid;
        this.fields = fields;
        this.agent = agent;
        this.derived = derived;
        given(SoluteProperty.DECAY, AgentProperty.DECAY);
        given(SoluteProperty.PHAGOCYTE_UPTAKE, AgentProperty.PHAGOCYTE_UPTAKE);
        if (derived.stream().anyMatch(own -> Double.isNaN(own.retardation()))) {
            List<PropertyValue> f =
                    RegionFields.values(
                            derived.size(), i -> PropertyValue.of(derived.get(i).retardation()));
            ofSolute.put(SoluteProperty.RETARDATION, field("retardation", f));
        }
        if (derived.stream().anyMatch(DerivedAgent::wallVaries)) {
            int classes = derived.stream().mapToInt(own -> own.pores().size()).max().orElse(0);
            for (int i = 0; i < classes; i++) {
                ofWall.add(wall(i));
            }
        }
    }

    private void given(SoluteProperty property, AgentProperty key) {
        List<PropertyValue> values =
                RegionFields.values(derived.size(), i -> value(source.regions().get(i), key));
        if (RegionFields.anyMapped(values)) {
            ofSolute.put(property, field(key.name().toLowerCase(Locale.ROOT), values));
        }
    }

    private PropertyValue value(RegionSpec region, AgentProperty key) {
        return region.kind().isTissue()
                ? agent.value(region.name(), key).orElse(PropertyValue.of(0))
                : PropertyValue.of(0);
    }

    private Field field(String name, List<PropertyValue> values) {
        return fields.of(agent.name() + " " + name, values, Axis.X);
    }

    /** Every region's numbers of one class of pores. */
    private WallMaps wall(int pores) {
        return new WallMaps(
                wall("permeability", pores, WallPores::permeability),
                wall("reflection", pores, WallPores::reflection),
                wall("osmotic pressure", pores, WallPores::osmoticPressure));
    }

    private Field wall(String name, int pores, ToDoubleFunction<WallPores> value) {
        return field(
                name + " of pores " + pores,
                RegionFields.values(
                        derived.size(),
                        i -> {
                            List<WallPores> all = derived.get(i).pores();
                            return PropertyValue.of(
                                    pores < all.size() ? value.applyAsDouble(all.get(pores)) : 0);
                        }));
    }

    /**
     * Derives in regions where images decide.
     *
     * @param phi accessible fraction, before scaling by tissue
     * @param diffusivity D along one axis or three
     */
    void deriveByVoxel(Field phi, List<Field> diffusivity) {
        for (int i = 0; i < derived.size(); i++) {
            if (derived.get(i).varies()) {
                try (VoxelDerivation voxels =
                        new VoxelDerivation(fields, agent, source.regions().get(i))) {
                    derive(i, voxels, phi, diffusivity);
                }
            }
        }
    }

    private void derive(int region, VoxelDerivation voxels, Field phi, List<Field> diffusivity) {
        Shape shape = phi.shape();
        Labels labels = fluid.labels();
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 0; y < shape.ny(); y++) {
                for (int x = 0; x < shape.nx(); x++) {
                    if (labels.get(x, y, z) == region) {
                        set(voxels.at(x, y, z), derived.get(region), phi, diffusivity, x, y, z);
                    }
                }
            }
        }
    }

    private void set(
            DerivedAgent own,
            DerivedAgent ofRegion,
            Field phi,
            List<Field> diffusivity,
            int x,
            int y,
            int z) {
        boolean open = own.partition() >= AgentAssembly.INACCESSIBLE_BELOW;
        phi.set(x, y, z, open ? own.accessible().number() : 0);
        if (ofRegion.diffusivityVaries()) {
            double d = own.diffusivity().number();
            diffusivity.forEach(k -> k.set(x, y, z, d));
        }
        Field f = ofSolute.get(SoluteProperty.RETARDATION);
        if (f != null) {
            f.set(x, y, z, own.retardation());
        }
        for (int i = 0; i < ofWall.size() && i < own.pores().size(); i++) {
            WallPores pores = own.pores().get(i);
            ofWall.get(i).permeability().set(x, y, z, pores.permeability());
            ofWall.get(i).reflection().set(x, y, z, pores.reflection());
            ofWall.get(i).osmoticPressure().set(x, y, z, pores.osmoticPressure());
        }
    }

    Map<SoluteProperty, Field> ofSolute() {
        return ofSolute;
    }

    List<WallMaps> ofWall() {
        return ofWall;
    }
}
