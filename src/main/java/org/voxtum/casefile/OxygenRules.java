package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import org.voxtum.fault.CaseRule;
import org.voxtum.tissue.RegionKind;

/** What oxygen, regions and vessels of a case say together. */
final class OxygenRules {
    private OxygenRules() {}

    /**
     * Refuses what does not go together, all at once.
     *
     * @param top keys of the case, for places
     */
    static void refuse(Fields top, Optional<OxygenSpec> oxygen, List<RegionSpec> regions) {
        note(top, oxygen, regions);
        top.place().reading().faults().throwIfAny();
    }

    private static void note(Fields top, Optional<OxygenSpec> oxygen, List<RegionSpec> regions) {
        boolean held = regions.stream().anyMatch(r -> r.properties().oxygen().isPresent());
        if (oxygen.isEmpty()) {
            if (held) {
                note(top, "tissue", CaseRule.OXYGEN_UNUSED, heldRegion(regions));
            }
            return;
        }
        if (oxygen.get().necrosis().isPresent()
                && regions.stream().noneMatch(r -> r.kind() == RegionKind.NECROTIC)) {
            note(top, "oxygen", CaseRule.OXYGEN_NECROSIS);
        }
        OxygenSpec.Supply supply = oxygen.get().supply();
        boolean vessels =
                top.has("vessels") || regions.stream().anyMatch(OxygenRules::mayHaveWalls);
        boolean given = supply instanceof OxygenSpec.Given && vessels;
        if (!given && !(supply instanceof OxygenSpec.Carried) && !held) {
            note(top, "oxygen", CaseRule.OXYGEN_SOURCE);
        }
        if (supply instanceof OxygenSpec.Carried) {
            regions.stream()
                    .filter(OxygenRules::hasCapillaries)
                    .forEach(r -> note(top, "oxygen", CaseRule.OXYGEN_CAPILLARIES, r.name()));
        }
    }

    private static void note(Fields top, String key, CaseRule rule, Object... values) {
        top.place().reading().faults().add(top.need(key).fault(rule, values));
    }

    private static String heldRegion(List<RegionSpec> regions) {
        return regions.stream()
                .filter(r -> r.properties().oxygen().isPresent())
                .map(RegionSpec::name)
                .findFirst()
                .orElse("");
    }

    private static boolean mayHaveWalls(RegionSpec region) {
        PropertyValue density =
                region.properties().values().get(RegionProperty.VESSEL_SURFACE_DENSITY);
        return region.kind().isTissue() && !PropertyValue.of(0).equals(density);
    }

    /** Whether the case gives them; beside a network it has none by default. */
    private static boolean hasCapillaries(RegionSpec region) {
        return mayHaveWalls(region)
                && region.properties().values().containsKey(RegionProperty.VESSEL_SURFACE_DENSITY);
    }
}
