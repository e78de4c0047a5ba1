package org.voxtum.casefile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.model.Milieu;
import org.voxtum.model.MilieuProperty;
import org.voxtum.physics.HypoxicShift;

/** Turns what regions say of pH, enzyme, temperature and light into maps. */
final class MilieuAssembly {
    private final Case source;
    private final Labels labels;
    private final RegionFields fields;

    MilieuAssembly(Case source, Labels labels, RegionFields fields) {
        this.source = source;
        this.labels = labels;
        this.fields = fields;
    }

    Milieu build() {
        Map<MilieuProperty, Milieu.OfOxygen> maps = new EnumMap<>(MilieuProperty.class);
        for (MilieuProperty property : MilieuProperty.values()) {
            maps.put(property, map(property));
        }
        return new Milieu(maps);
    }

    private Milieu.OfOxygen map(MilieuProperty property) {
        List<PropertyValue> values =
                RegionFields.values(
                        source.regions().size(), i -> value(source.regions().get(i), property));
        Field.VoxelFunction given = fields.lookup("milieu: " + property.label(), values, Axis.X);
        HypoxicShift[] shifts =
                values.stream().map(MilieuAssembly::shift).toArray(HypoxicShift[]::new);
        return (x, y, z, tension) -> {
            HypoxicShift shift = shifts[labels.get(x, y, z)];
            return shift == null ? given.at(x, y, z) : shift.at(tension);
        };
    }

    private static PropertyValue value(RegionSpec region, MilieuProperty property) {
        return region.properties()
                .values()
                .getOrDefault(key(property), PropertyValue.of(property.usual()));
    }

    /** The key of regions that says it. */
    static RegionProperty key(MilieuProperty property) {
        return RegionProperty.valueOf(property.name());
    }

    /** Null where the value does not follow the oxygen. */
    private static HypoxicShift shift(PropertyValue value) {
        return value instanceof PropertyValue.Hypoxic hypoxic ? hypoxic.shift() : null;
    }
}
