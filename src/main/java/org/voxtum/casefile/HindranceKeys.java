package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;
import static org.voxtum.casefile.KeyType.oneOf;
import static org.voxtum.casefile.KeyType.words;

/** Keys below {@code hindrance}, of a region or an agent. */
final class HindranceKeys {
    private HindranceKeys() {}

    static final KeyGroup POWER_LAW =
            KeyGroup.of(
                    "hindrance by a power law",
                    "key of a power law",
                    "A fit to diffusivities measured in tissue at 37 C, D = coefficient x (diameter in"
                            + " nm)^-exponent + plateau; fibres and cells are in it already.",
                    Key.needed(
                            "coefficient",
                            amount(Measure.DIFFUSIVITY, Range.NOT_NEGATIVE),
                            "of the power"),
                    Key.needed("exponent", amount(Measure.NUMBER, Range.ANY), "of the diameter"),
                    Key.optional(
                            "plateau",
                            amount(Measure.DIFFUSIVITY, Range.NOT_NEGATIVE),
                            "0 m^2/s",
                            "diffusivity of large particles"));

    /** A named law of hindered diffusion, or a power law. */
    static final KeyType HINDRANCE =
            oneOf(
                    words("phillips", "brinkman", "ogston", "wang-2022"),
                    new KeyType.Group(POWER_LAW));
}
