package org.voxtum.casefile;

import java.util.List;
import org.voxtum.fault.CaseRule;
import org.voxtum.physics.PoreClass;

/** Reads {@code wall_pores}: one class of pores, or a list of classes side by side. */
final class PoresReader {
    private PoresReader() {}

    /** Classes of a map that may have the key; empty where it has none. */
    static List<PoreClass> read(Fields fields) {
        return fields.find("wall_pores").map(PoresReader::read).orElse(List.of());
    }

    private static List<PoreClass> read(Place place) {
        if (place.isMap()) {
            return List.of(one(place));
        }
        List<PoreClass> classes = place.items().stream().map(PoresReader::one).toList();
        if (classes.isEmpty()) {
            throw place.fault(CaseRule.NO_PORES, place.owner());
        }
        return classes;
    }

    private static PoreClass one(Place place) {
        Fields pores = place.fields(TissueKeys.PORES);
        double radius = pores.amount("radius");
        double share = pores.amount("area_fraction");
        double wall = pores.amount("wall");
        return pores.maybeAmount("osmotic_reflection")
                .map(reflection -> new PoreClass(radius, share, wall, reflection))
                .orElseGet(() -> PoreClass.of(radius, share, wall));
    }
}
