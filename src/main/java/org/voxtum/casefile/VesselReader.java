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
                transit(vessels.need("transit"), vessels));
    }

    private static VesselSpec.Transit transit(Place place, Fields vessels) {
        if (place.isMap()) {
            throw place.fault(CaseRule.TRANSIT_MODE);
        }
        return VesselSpec.Transit.valueOf(constant(vessels.word("transit")));
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
