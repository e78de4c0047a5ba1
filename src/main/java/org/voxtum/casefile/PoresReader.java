package org.voxtum.casefile;

import java.util.List;
import java.util.Locale;
import org.voxtum.fault.CaseRule;
import org.voxtum.fault.ParticleRule;
import org.voxtum.physics.LogNormalPores;
import org.voxtum.physics.PoreClass;
import org.voxtum.physics.PoreHindrance;

/** Reads {@code wall_pores}: one class of pores, a list of classes, or a distribution of sizes. */
final class PoresReader {
    /** Rounding of a sum of shares. */
    private static final double ROUNDING = 1e-9;

    private PoresReader() {}

    /** Classes of a map that may have the key; empty where it has none. */
    static List<PoreClass> read(Fields fields) {
        return fields.find("wall_pores").map(PoresReader::read).orElse(List.of());
    }

    private static List<PoreClass> read(Place place) {
        if (place.isMap()) {
            boolean spread =
                    place.node() instanceof YamlNode.Entries map && map.get("median") != null;
            return spread ? logNormal(place) : List.of(one(place));
        }
        List<PoreClass> classes = place.items().stream().map(PoresReader::one).toList();
        if (classes.isEmpty()) {
            throw place.fault(CaseRule.NO_PORES, place.owner());
        }
        double covered = classes.stream().mapToDouble(PoreClass::areaFraction).sum();
        if (covered > 1 + ROUNDING) {
            throw place.fault(ParticleRule.PORE_AREA, place.owner(), covered);
        }
        return classes;
    }

    private static PoreClass one(Place place) {
        Fields pores = place.fields(PoreKeys.PORES);
        double radius = pores.amount("radius");
        double share = pores.amount("area_fraction");
        double wall = pores.amount("wall");
        PoreHindrance theory = theory(pores);
        return pores.maybeAmount("osmotic_reflection")
                .map(reflection -> new PoreClass(radius, share, wall, reflection, theory))
                .orElseGet(() -> PoreClass.of(radius, share, wall, theory));
    }

    private static PoreHindrance theory(Fields pores) {
        String word = pores.word("theory").toUpperCase(Locale.ROOT);
        return PoreHindrance.valueOf(word.replace('-', '_'));
    }

    private static List<PoreClass> logNormal(Place place) {
        Fields pores = place.fields(PoreKeys.LOG_NORMAL_PORES);
        LogNormalPores sizes = new LogNormalPores(pores.amount("median"), pores.amount("log_sd"));
        return sizes.classes(
                (int) pores.whole("classes"),
                pores.amount("area_fraction"),
                pores.amount("wall"),
                theory(pores));
    }
}
