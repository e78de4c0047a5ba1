package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;

/** Keys below {@code agents.NAME.release} and {@code agents.NAME.shrinking}. */
final class ReleaseKeys {
    private ReleaseKeys() {}

    private static final KeyType RATE = amount(Measure.RATE, Range.NOT_NEGATIVE);
    private static final KeyType NUMBER = amount(Measure.NUMBER, Range.POSITIVE);

    static final KeyGroup PH =
            KeyGroup.of(
                    "agents.NAME.release.ph",
                    "key of release by pH",
                    "Between two rates, by the region's `ph`: neutral + (acid - neutral)/(1 +"
                            + " 10^(slope (pH - midpoint))).",
                    Key.needed("neutral", RATE, "rate far above the midpoint"),
                    Key.needed("acid", RATE, "rate far below the midpoint"),
                    Key.needed("midpoint", NUMBER, "pH half-way"),
                    Key.optional("slope", NUMBER, "2", "steepness, a power of ten a pH unit"));

    static final KeyGroup ENZYME =
            KeyGroup.of(
                    "agents.NAME.release.enzyme",
                    "key of release by an enzyme",
                    "By the region's `enzyme`, E: base + max E/(half + E).",
                    Key.optional("base", RATE, "0 1/s", "rate without enzyme"),
                    Key.needed("max", RATE, "what much enzyme adds"),
                    Key.needed("half", NUMBER, "activity that adds half of that"));

    static final KeyGroup THERMAL =
            KeyGroup.of(
                    "agents.NAME.release.thermal",
                    "key of release by heat",
                    "By the region's `temperature`, T: at_37 + (max - at_37)/(1 + exp(-(T -"
                            + " midpoint)/width)).",
                    Key.needed("at_37", RATE, "rate far below the midpoint"),
                    Key.needed("max", RATE, "rate far above the midpoint"),
                    Key.needed(
                            "midpoint",
                            amount(Measure.TEMPERATURE, Range.LIQUID),
                            "temperature half-way"),
                    Key.needed(
                            "width",
                            amount(Measure.TEMPERATURE, Range.SOFT),
                            "dT of the exponential, in K"));

    static final KeyGroup LIGHT =
            KeyGroup.of(
                    "agents.NAME.release.light",
                    "key of release by light",
                    "By the region's `light_intensity`, I: base + per_intensity I.",
                    Key.optional("base", RATE, "0 1/s", "rate in the dark"),
                    Key.needed("per_intensity", RATE, "what an intensity of 1 adds"));

    static final KeyGroup RELEASE =
            KeyGroup.of(
                    "agents.NAME.release",
                    "key of release",
                    "Drug that the agent gives off, first order, by one of rate, ph, enzyme, thermal"
                            + " and light. The agent then counts encapsulated drug. What is free,"
                            + " bound or in phagocytes gives to the fluid, what is inside cells"
                            + " into them.",
                    Key.optional(
                            "to",
                            new KeyType.Text(),
                            "",
                            "one of `agents`: the drug; needed where no `payload` says it"),
                    Key.optional("rate", RATE, "", "the same everywhere"),
                    Key.optional("ph", new KeyType.Group(PH), "", "by acidity"),
                    Key.optional("enzyme", new KeyType.Group(ENZYME), "", "by an enzyme"),
                    Key.optional("thermal", new KeyType.Group(THERMAL), "", "by heat"),
                    Key.optional("light", new KeyType.Group(LIGHT), "", "by light"),
                    Key.optional(
                            "internal_rate",
                            RATE,
                            "",
                            "inside cells; derived: the law at 37 C, pH 5, without enzyme and light"),
                    Key.optional(
                            "in_plasma",
                            RATE,
                            "",
                            "in blood, beside what the dose's half-lives say, and in vessels with"
                                    + " `transit: {mode: transient}`, where warmth and light of the"
                                    + " tissue add to it; derived: the law at 37 C, pH 7.4, without"
                                    + " enzyme and light"));

    static final KeyGroup PAYLOAD =
            KeyGroup.of(
                    "agents.NAME.payload",
                    "key of payload",
                    "Counts particles and their drug apart. Doses, initial and bath values and"
                            + " receptors then count particles; the drug on them is the agent"
                            + " `NAME.payload` with the same pools. Empty particles keep their"
                            + " receptors.",
                    Key.needed("agent", new KeyType.Text(), "one of `agents`: the drug"),
                    Key.needed("per_particle", NUMBER, "molecules on a particle when it is given"));

    static final KeyGroup SHRINKING =
            KeyGroup.of(
                    "agents.NAME.shrinking",
                    "key of shrinking",
                    "Another carrier that this one becomes while it moves.",
                    Key.needed("to", new KeyType.Text(), "one of `agents`: the smaller carrier"),
                    Key.needed("rate", RATE, "at which it does"),
                    Key.optional("yield", NUMBER, "1", "how many come of one"));

    static final KeyGroup UPTAKE =
            KeyGroup.of(
                    "agents.NAME.uptake",
                    "key of uptake",
                    "Uptake of a drug into cells: max c/(half + c), or a constant rate. With"
                            + " inside_half it is reversible: max x/(x + inside_half) comes back."
                            + " Gives the pool internal, and degraded where it is metabolised.",
                    Key.optional(
                            "max",
                            amount(Measure.CONCENTRATION_RATE, Range.NOT_NEGATIVE),
                            "",
                            "most that cells take up, per tissue volume"),
                    Key.optional(
                            "half",
                            amount(Measure.CONCENTRATION, Range.POSITIVE),
                            "",
                            "fluid concentration of half of that"),
                    Key.optional(
                            "inside_half",
                            amount(Measure.CONCENTRATION, Range.POSITIVE),
                            "",
                            "intracellular amount per tissue volume at which half of max comes"
                                    + " back; without it nothing does by this way"),
                    Key.optional("rate", RATE, "", "constant, acting on the amount in the fluid"),
                    Key.optional("efflux", RATE, "0 1/s", "of the intracellular, to the fluid"),
                    Key.optional("metabolism", RATE, "0 1/s", "of the intracellular"));

    static final KeyGroup BLOOD =
            KeyGroup.of(
                    "agents.NAME.plasma",
                    "key of plasma kinetics",
                    "Kinetics of what others release in blood; those of the agent's own first dose"
                            + " win.",
                    Key.needed(
                            "half_life", amount(Measure.TIME, Range.POSITIVE), "one exponential"),
                    Key.optional(
                            "volume_ratio",
                            NUMBER,
                            "1",
                            "central volume of the carrier over that of the drug"));
}
