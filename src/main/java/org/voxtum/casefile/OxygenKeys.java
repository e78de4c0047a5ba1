package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;
import static org.voxtum.casefile.KeyType.oneOf;
import static org.voxtum.casefile.KeyType.words;

/** Keys below {@code oxygen}. */
final class OxygenKeys {
    private OxygenKeys() {}

    /** A tension above 0. */
    static final KeyType.Amount TENSION = amount(Measure.PRESSURE, Range.POSITIVE);

    /** A tension of blood, bath or lumen. */
    static final KeyType.Amount GIVEN = amount(Measure.PRESSURE, Range.NOT_NEGATIVE);

    static final KeyType.Words NETWORK = words("network");

    static final KeyType.Words FROM_FILE = words("from-file");

    static final KeyGroup BLOOD =
            KeyGroup.of(
                    "oxygen.blood",
                    "key of the blood's oxygen",
                    "A tension that all blood has, whatever it loses.",
                    Key.needed("pressure", GIVEN, "tension of the blood"));

    static final KeyGroup NECROSIS =
            KeyGroup.of(
                    "oxygen.necrosis",
                    "key of necrosis",
                    "Tumour that has too little oxygen and is far from every vessel becomes the"
                            + " case's first region of kind necrotic, before anything else is"
                            + " solved.",
                    Key.optional("below", TENSION, "1 mmHg", "tension below which tumour dies"),
                    Key.optional(
                            "farther_than",
                            amount(Measure.LENGTH, Range.NOT_NEGATIVE),
                            "100 um",
                            "distance from the nearest vessel wall beyond which it dies"));

    static final KeyGroup OXYGEN =
            KeyGroup.of(
                    "oxygen",
                    "key of oxygen",
                    "Oxygen in tissue at steady state; `oxygen: {}` takes every default."
                            + " Values of the data sets of Secomb et al. 2004, Ann Biomed Eng"
                            + " 32:1519. No oxygen passes the faces of the box.",
                    Key.optional(
                            "consumption",
                            amount(Measure.RATE, Range.NOT_NEGATIVE),
                            "5e-4 1/s",
                            "largest, volume of oxygen per tissue volume and time, at"
                                    + " 5e14 cells/m^3; in proportion to cell_density, none"
                                    + " in necrotic regions"),
                    Key.optional(
                            "half_saturation",
                            TENSION,
                            "1 mmHg",
                            "tension that leaves half of the consumption"),
                    Key.optional(
                            "krogh",
                            amount(Measure.HYDRAULIC_CONDUCTIVITY, Range.POSITIVE),
                            "4.2e-14 m^2/mmHg/s",
                            "diffusivity times solubility in tissue"),
                    Key.optional(
                            "blood",
                            oneOf(NETWORK, new KeyType.Group(BLOOD)),
                            "",
                            "`network`: carried by the network's blood, which loses it on"
                                    + " its way; default where there is a network"),
                    Key.optional(
                            "inlet",
                            oneOf(FROM_FILE, GIVEN),
                            "from-file",
                            "tension of the blood that enters the network"),
                    Key.optional("p50", TENSION, "38 mmHg", "half saturation of haemoglobin"),
                    Key.optional(
                            "hill",
                            amount(Measure.NUMBER, new Range(1, 10, false)),
                            "3",
                            "exponent of Hill's saturation"),
                    Key.optional(
                            "capacity",
                            amount(Measure.NUMBER, Range.NOT_NEGATIVE),
                            "0.5",
                            "volume of oxygen that a volume of red cells binds"),
                    Key.optional(
                            "solubility",
                            amount(Measure.OXYGEN_SOLUBILITY, Range.POSITIVE),
                            "3.1e-5 1/mmHg",
                            "of oxygen in blood"),
                    Key.optional(
                            "resistance",
                            words("secomb"),
                            "secomb",
                            "between blood and wall, by the diameter of the vessel;"
                                    + " capillaries that no network resolves have 8 um"),
                    Key.optional(
                            "resistance_factor",
                            amount(Measure.NUMBER, Range.POSITIVE),
                            "1",
                            "factor on the resistance"),
                    Key.optional(
                            "hypoxia",
                            new KeyType.ListOf(TENSION),
                            "[10 mmHg, 5 mmHg, 2.5 mmHg]",
                            "tensions below which shares of the tissue are reported"),
                    Key.optional(
                            "necrosis",
                            new KeyType.Group(NECROSIS),
                            "",
                            "tumour that dies of too little oxygen; `necrosis: {}` takes the"
                                    + " defaults"));
}
