package org.voxtum.casefile;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.voxtum.fault.CaseRule;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.physics.HinderedDiffusion;
import org.voxtum.tissue.RegionKind;

/**
 * Reads {@code with}: typed values, then those of matrix and preset.
 *
 * @param grid the box, empty where it could not be read
 * @param names what the case names
 * @param network whether the case has a vessel network
 * @param oxygen whether the case computes oxygen
 */
record WithReader(Optional<VoxelGrid> grid, CaseNames names, boolean network, boolean oxygen) {
    private static final List<String> OF_A_BATH = List.of("pressure", "oxygen", "concentration");
    private static final List<String> OF_A_LUMEN = List.of("wall_pores", "oxygen");

    private static final Set<RegionProperty> OF_A_WALL =
            Set.of(
                    RegionProperty.VASCULAR_PRESSURE,
                    RegionProperty.WALL_HYDRAULIC_CONDUCTIVITY,
                    RegionProperty.OSMOTIC_PRESSURE_DIFFERENCE,
                    RegionProperty.OSMOTIC_REFLECTION,
                    RegionProperty.TEMPERATURE);

    RegionProperties read(Place with, RegionKind kind, YamlNode matrix) {
        Fields typed = with.fields(TissueKeys.WITH);
        refuseForeign(typed, kind);
        YamlNode.Entries all = YamlNode.Entries.empty(with.node().mark());
        all.entries().putAll(typedEntries(with));
        if (kind.isTissue()) {
            addMatrix(with.reading(), all, matrix);
        }
        addPreset(with.reading(), all, kind);
        Fields fields = new Fields(with, all, TissueKeys.WITH);
        return properties(with, fields, kind, matrix(with, fields, kind, matrix));
    }

    private static Map<String, YamlNode.Entry> typedEntries(Place with) {
        return with.node() instanceof YamlNode.Entries map ? map.entries() : Map.of();
    }

    private static void refuseForeign(Fields typed, RegionKind kind) {
        List<String> allowed = allowed(kind);
        for (String key : TissueKeys.WITH.names()) {
            if (typed.has(key) && !allowed.contains(key)) {
                Place place = typed.need(key);
                typed.place()
                        .reading()
                        .faults()
                        .add(
                                place.fault(
                                        CaseRule.FOREIGN,
                                        key,
                                        kind == RegionKind.IMPERMEABLE
                                                ? "an impermeable"
                                                : "a " + kind.name().toLowerCase(Locale.ROOT),
                                        allowed.isEmpty()
                                                ? "it has none; remove it"
                                                : "known: " + String.join(", ", allowed)));
            }
        }
    }

    private static List<String> allowed(RegionKind kind) {
        if (kind.isTissue()) {
            return TissueKeys.WITH.names().stream()
                    .filter(key -> !OF_A_BATH.contains(key))
                    .toList();
        }
        return switch (kind) {
            case BATH -> OF_A_BATH;
            case LUMEN ->
                    TissueKeys.WITH.names().stream()
                            .filter(key -> OF_A_LUMEN.contains(key) || isOfAWall(key))
                            .toList();
            default -> List.of();
        };
    }

    private static boolean isOfAWall(String key) {
        return OF_A_WALL.stream().anyMatch(property -> RegionProperty.key(property).equals(key));
    }

    private static void addMatrix(Reading reading, YamlNode.Entries all, YamlNode matrix) {
        all.putIfAbsent("matrix", matrix);
        if (all.get("matrix") instanceof YamlNode.Scalar name) {
            reading.matrices().of(name.text()).forEach(all::putIfAbsent);
        }
    }

    private void addPreset(Reading reading, YamlNode.Entries all, RegionKind kind) {
        Mark usual = Mark.without("default", Origin.DEFAULT);
        if (network && kind.isTissue()) {
            all.putIfAbsent("vessel_surface_density", new YamlNode.Scalar("0 1/m", usual));
            all.putIfAbsent("blood_fraction", new YamlNode.Scalar("0", usual));
        }
        if (kind == RegionKind.BATH) {
            all.putIfAbsent("pressure", new YamlNode.Scalar("0 Pa", usual));
        }
        reading.regions().of(kind.name().toLowerCase(Locale.ROOT)).forEach(all::putIfAbsent);
    }

    private RegionProperties properties(
            Place with, Fields fields, RegionKind kind, MatrixKind matrix) {
        CaseFaults faults = with.reading().faults();
        Map<RegionProperty, PropertyValue> values = values(fields, faults);
        RegionShares.check(with, values);
        return new RegionProperties(
                values,
                matrix,
                hindrance(fields, kind),
                faults.attempt(() -> PoresReader.read(fields)).orElse(List.of()),
                faults.attempt(() -> injection(fields)).flatMap(injection -> injection),
                kind == RegionKind.BATH ? faults.attempt(() -> bath(fields)) : Optional.empty(),
                kind.isTissue()
                        ? Optional.empty()
                        : faults.attempt(() -> fields.maybeAmount("oxygen"))
                                .flatMap(given -> given)
                                .map(OxygenReader::tension));
    }

    private Map<RegionProperty, PropertyValue> values(Fields fields, CaseFaults faults) {
        Map<RegionProperty, PropertyValue> values = new EnumMap<>(RegionProperty.class);
        PropertyReader reader = new PropertyReader(grid);
        for (RegionProperty property : RegionProperty.values()) {
            fields.find(RegionProperty.key(property))
                    .flatMap(place -> faults.attempt(() -> read(reader, place, property)))
                    .ifPresent(value -> values.put(property, value));
        }
        return values;
    }

    private PropertyValue read(PropertyReader reader, Place place, RegionProperty property) {
        if (property.followsOxygen()) {
            return new MilieuReader(reader, oxygen).read(place, property);
        }
        if (network && property == RegionProperty.BLOOD_PERFUSION) {
            throw place.fault(CaseRule.BLOOD_PERFUSION, place.owner());
        }
        KeyType type = TissueKeys.WITH.key(RegionProperty.key(property)).type();
        return reader.read(place, (KeyType.Property) type);
    }

    /** A tissue's own; behind the wall of a lumen lies the matrix that tissue has by default. */
    private static MatrixKind matrix(Place with, Fields fields, RegionKind kind, YamlNode usual) {
        if (kind == RegionKind.LUMEN) {
            return usual instanceof YamlNode.Scalar word ? matrix(word.text()) : MatrixKind.OPEN;
        }
        return kind.isTissue()
                ? with.reading()
                        .faults()
                        .attempt(() -> matrix(fields.word("matrix")))
                        .orElse(MatrixKind.OPEN)
                : MatrixKind.OPEN;
    }

    private static MatrixKind matrix(String word) {
        return MatrixKind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static HinderedDiffusion hindrance(Fields fields, RegionKind kind) {
        Optional<HinderedDiffusion> read =
                kind.isTissue()
                        ? fields.place()
                                .reading()
                                .faults()
                                .attempt(() -> HindranceReader.read(fields))
                                .flatMap(law -> law)
                        : Optional.empty();
        return read.orElseGet(HinderedDiffusion.Phillips::new);
    }

    private Optional<InjectionSpec> injection(Fields fields) {
        return fields.group("injection")
                .map(
                        injection ->
                                new InjectionSpec(
                                        rate(injection.need("rate")),
                                        injection
                                                .find("concentration")
                                                .map(new CourseReader(names)::constants)
                                                .orElse(Map.of())));
    }

    private PropertyValue rate(Place place) {
        KeyType type = TissueKeys.INJECTION.key("rate").type();
        return new PropertyReader(grid).read(place, (KeyType.Property) type);
    }

    private BathSpec bath(Fields fields) {
        return new BathSpec(
                fields.maybeAmount("pressure").orElse(0.0),
                fields.find("concentration")
                        .map(new CourseReader(names)::courses)
                        .orElse(Map.of()));
    }
}
