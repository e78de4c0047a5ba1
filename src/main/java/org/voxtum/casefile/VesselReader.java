package org.voxtum.casefile;

import java.util.Locale;
import java.util.OptionalDouble;
import org.voxtum.fault.CaseRule;

/** Reads {@code vessels}. */
final class VesselReader {
    private VesselReader() {}

    static VesselSpec read(Fields vessels) {
        return new VesselSpec(
                vessels.needGroup("network").need("file").file(),
                VesselSpec.Flow.valueOf(constant(vessels.word("flow"))),
                pressure(vessels.need("pressure")),
                haematocrit(vessels.need("haematocrit")),
                vessels.amount("flow_scale"),
                transit(vessels.need("transit")));
    }

    private static VesselSpec.Transit transit(Place place) {
        if (!place.isMap()) {
            String mode = place.word(CaseKeys.TRANSIT_MODES);
            return new VesselSpec.Transit(mode(mode), OptionalDouble.empty());
        }
        Fields transit = place.fields(CaseKeys.TRANSIT);
        String word = transit.word("mode");
        VesselSpec.Mode mode = mode(word);
        if (transit.has("cell") && mode != VesselSpec.Mode.TRANSIENT) {
            throw transit.need("cell").fault(CaseRule.TRANSIT_CELL, word);
        }
        OptionalDouble cell =
                transit.maybeAmount("cell")
                        .map(OptionalDouble::of)
                        .orElseGet(OptionalDouble::empty);
        return new VesselSpec.Transit(mode, cell);
    }

    private static VesselSpec.Mode mode(String word) {
        return VesselSpec.Mode.valueOf(constant(word));
    }

    private static VesselSpec.Pressure pressure(Place place) {
        if (place.isScalar()) {
            place.word(KeyType.words("from-flow"));
            return new VesselSpec.FromFlow();
        }
        Fields pressure = place.fields(CaseKeys.WALL_PRESSURE);
        return pressure.exactlyOne("uniform", "mean").equals("uniform")
                ? new VesselSpec.Uniform(pressure.amount("uniform"))
                : new VesselSpec.Mean(pressure.amount("mean"));
    }

    private static OptionalDouble haematocrit(Place place) {
        if (place.isScalar() && ((YamlNode.Scalar) place.node()).text().equals("from-file")) {
            place.word(KeyType.words("from-file"));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(place.amount(CaseKeys.HAEMATOCRIT));
    }

    /** Name of the constant for a word of the case file. */
    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
