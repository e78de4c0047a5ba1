package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voxtum.fault.CaseRule;
import org.voxtum.tissue.RegionKind;

/**
 * Reads {@code agents.NAME.in} and gives every region what {@code all} says.
 *
 * @param properties reads a property
 * @param names what the case names
 * @param regions regions that could be read
 */
record CoefficientReader(PropertyReader properties, CaseNames names, List<RegionSpec> regions) {
    private static final String ALL = "all";

    Map<String, Map<AgentProperty, PropertyValue>> read(Place in) {
        Map<String, Place> entries = new LinkedHashMap<>();
        for (Place entry : in.isMap() ? entries(in) : in.entries()) {
            in.reading()
                    .faults()
                    .tryTo(
                            () -> {
                                entry.fields(AgentKeys.IN);
                                entries.put(entry.key(), checked(entry));
                            });
        }
        Map<AgentProperty, Known> common = known(entries.get(ALL));
        Map<String, Map<AgentProperty, PropertyValue>> result = new LinkedHashMap<>();
        for (RegionSpec region : regions) {
            if (carries(region.kind())) {
                Map<AgentProperty, Known> own = known(entries.get(region.name()));
                result.put(region.name(), merged(in, region.name(), own, common));
            }
        }
        return result;
    }

    /** A value with what was noted of it. */
    private record Known(PropertyValue value, List<Setting> settings) {}

    private static List<Place> entries(Place in) {
        List<Place> entries = new ArrayList<>();
        in.reading().capture(() -> entries.addAll(in.entries()));
        return entries;
    }

    private Place checked(Place entry) {
        String name = entry.key();
        if (!name.equals(ALL)) {
            names.region(entry, name);
            for (RegionSpec region : regions) {
                if (region.name().equals(name) && !carries(region.kind())) {
                    throw entry.fault(
                            CaseRule.NO_TISSUE,
                            name,
                            region.kind().name().toLowerCase(Locale.ROOT));
                }
            }
        }
        return entry.ownedBy(entry.owner() + (name.equals(ALL) ? "" : " in region '" + name + "'"));
    }

    private static boolean carries(RegionKind kind) {
        return kind.isTissue() || kind == RegionKind.LUMEN;
    }

    private Map<AgentProperty, Known> known(Place entry) {
        Map<AgentProperty, Known> known = new EnumMap<>(AgentProperty.class);
        if (entry == null || !entry.isMap()) {
            return known;
        }
        YamlNode.Entries map = (YamlNode.Entries) entry.node();
        for (AgentProperty property : AgentProperty.values()) {
            YamlNode node = map.get(key(property));
            if (node != null) {
                Place place = entry.child(key(property), node);
                entry.reading().faults().tryTo(() -> known.put(property, value(place, property)));
            }
        }
        return known;
    }

    private Known value(Place place, AgentProperty property) {
        KeyType type = AgentKeys.IN.key(key(property)).type();
        PropertyValue[] value = new PropertyValue[1];
        List<Setting> settings =
                place.reading()
                        .capture(() -> value[0] = properties.read(place, (KeyType.Property) type));
        return new Known(value[0], settings);
    }

    private Map<AgentProperty, PropertyValue> merged(
            Place in,
            String region,
            Map<AgentProperty, Known> own,
            Map<AgentProperty, Known> common) {
        Map<AgentProperty, PropertyValue> merged = new EnumMap<>(AgentProperty.class);
        for (AgentProperty property : AgentProperty.values()) {
            Known known = own.getOrDefault(property, common.get(property));
            if (known == null && !property.fallback().isEmpty()) {
                known = usual(in, property);
            }
            if (known != null) {
                merged.put(property, known.value());
                int depth = in.path().size();
                known.settings().forEach(note -> in.reading().note(moved(note, depth, region)));
            }
        }
        return merged;
    }

    private Known usual(Place in, AgentProperty property) {
        Mark mark = Mark.without("default", Origin.DEFAULT);
        YamlNode node = new YamlNode.Scalar(property.fallback(), mark);
        return value(in.child(ALL, node).child(key(property), node), property);
    }

    /** The same setting for another region. */
    private static Setting moved(Setting setting, int depth, String region) {
        List<String> path = new ArrayList<>(setting.path());
        path.set(depth, region);
        return new Setting(path, setting.typed(), setting.si(), setting.place(), setting.origin());
    }

    static String key(AgentProperty property) {
        return property.name().toLowerCase(Locale.ROOT);
    }
}
