package org.voxtum.casefile;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.voxtum.grid.Field;

/**
 * Derives an agent's coefficients voxel by voxel in a region whose properties images give; holds a
 * field for each image until it is closed.
 */
final class VoxelDerivation implements AutoCloseable {
    private final RegionFields fields;
    private final AgentSpec agent;
    private final RegionSpec region;
    private final Map<RegionProperty, Field> ofRegion = new EnumMap<>(RegionProperty.class);
    private final Map<AgentProperty, Field> ofAgent = new EnumMap<>(AgentProperty.class);
    private final Voxel voxel = new Voxel();

    VoxelDerivation(RegionFields fields, AgentSpec agent, RegionSpec region) {
        this.fields = fields;
        this.agent = agent;
        this.region = region;
        Map<RegionProperty, PropertyValue> values = region.properties().values();
        for (RegionProperty key : RegionProperty.values()) {
            if (values.containsKey(key) && key.entersDerivation()) {
                load(ofRegion, key, RegionProperty.key(key), values.get(key));
            }
        }
        for (AgentProperty key : AgentProperty.values()) {
            agent.value(region.name(), key)
                    .ifPresent(value -> load(ofAgent, key, CoefficientReader.key(key), value));
        }
    }

    private <K> void load(Map<K, Field> into, K key, String name, PropertyValue value) {
        if (value instanceof PropertyValue.Image image) {
            into.put(key, fields.ofAll(name(name), image));
        }
    }

    private String name(String property) {
        return agent.name() + " " + property + " in " + region.name();
    }

    /** Coefficients in a voxel of the region. */
    DerivedAgent at(int x, int y, int z) {
        voxel.x = x;
        voxel.y = y;
        voxel.z = z;
        return DerivedAgent.of(agent, region, voxel);
    }

    /** Values of the voxel that is looked at. */
    private final class Voxel implements DerivedAgent.Given {
        private int x;
        private int y;
        private int z;

        @Override
        public PropertyValue of(RegionProperty property) {
            Field map = ofRegion.get(property);
            return map == null
                    ? region.properties().value(property)
                    : PropertyValue.of(map.get(x, y, z));
        }

        @Override
        public Optional<PropertyValue> of(AgentProperty property) {
            Field map = ofAgent.get(property);
            return map == null
                    ? agent.value(region.name(), property)
                    : Optional.of(PropertyValue.of(map.get(x, y, z)));
        }
    }

    @Override
    public void close() {
        ofRegion.keySet().forEach(key -> release(RegionProperty.key(key)));
        ofAgent.keySet().forEach(key -> release(CoefficientReader.key(key)));
    }

    private void release(String property) {
        fields.release(name(property));
    }
}
