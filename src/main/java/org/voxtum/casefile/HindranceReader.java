package org.voxtum.casefile;

import java.util.Optional;
import org.voxtum.physics.HinderedDiffusion;
import org.voxtum.physics.PowerLawDiffusivity;

/** Reads {@code hindrance}: the name of a law of diffusion among fibrils, or a power law. */
final class HindranceReader {
    private static final KeyType.Words NAMES =
            (KeyType.Words) ((KeyType.OneOf) HindranceKeys.HINDRANCE).types().get(0);

    private HindranceReader() {}

    /** The law of a map that may have the key; empty where it has none. */
    static Optional<HinderedDiffusion> read(Fields fields) {
        return fields.find("hindrance").map(HindranceReader::read);
    }

    private static HinderedDiffusion read(Place place) {
        if (place.isMap()) {
            return powerLaw(place.fields(HindranceKeys.POWER_LAW));
        }
        return switch (place.word(NAMES)) {
            case "brinkman" -> new HinderedDiffusion.Brinkman();
            case "ogston" -> new HinderedDiffusion.Ogston();
            case "wang-2022" -> new HinderedDiffusion.PowerLaw(PowerLawDiffusivity.wang2022());
            default -> new HinderedDiffusion.Phillips();
        };
    }

    private static HinderedDiffusion powerLaw(Fields law) {
        return new HinderedDiffusion.PowerLaw(
                new PowerLawDiffusivity(
                        law.amount("coefficient"), law.amount("exponent"), law.amount("plateau")));
    }
}
