package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;
import static org.voxtum.casefile.KeyType.oneOf;
import static org.voxtum.casefile.KeyType.words;

/** Keys below {@code wall_pores}, of a region or an agent. */
final class PoreKeys {
    private PoreKeys() {}

    private static final KeyType LENGTH = amount(Measure.LENGTH, Range.POSITIVE);

    static final KeyGroup PORES =
            KeyGroup.of(
                    "wall_pores",
                    "key of wall pores",
                    "Cylindrical pores of the vessel wall, one size; a list of such maps for several"
                            + " sizes side by side.",
                    Key.needed("radius", LENGTH, "radius of a pore"),
                    Key.optional(
                            "area_fraction",
                            amount(Measure.NUMBER, Range.FRACTION),
                            "1e-3",
                            "share of the wall's surface that pores cover"),
                    Key.optional("wall", LENGTH, "5 um", "thickness of the wall"),
                    Key.optional(
                            "theory",
                            words("dechadilok-deen", "bungay-brenner"),
                            "dechadilok-deen",
                            "law of hindrance; `bungay-brenner` only to compare with older models"),
                    Key.optional(
                            "osmotic_reflection",
                            amount(Measure.NUMBER, Range.FRACTION),
                            "",
                            "reflection of plasma proteins, where there are several sizes; derived:"
                                    + " that of albumin"));

    static final KeyGroup LOG_NORMAL_PORES =
            KeyGroup.of(
                    "wall_pores of many sizes",
                    "key of log-normal wall pores",
                    "Pores whose radii are spread log-normally over the area that they cover: classes"
                            + " of equal area, each with the radius at its middle quantile.",
                    Key.needed("median", LENGTH, "radius that halves the covered area"),
                    Key.needed(
                            "log_sd",
                            amount(Measure.NUMBER, new Range(0, 3, false)),
                            "standard deviation of ln(radius)"),
                    Key.optional("classes", new KeyType.Whole(1, 64), "16", "how many classes"),
                    PORES.key("area_fraction"),
                    PORES.key("wall"),
                    PORES.key("theory"));

    /** One class of pores, several, or a distribution of sizes. */
    static final KeyType ALL_PORES =
            oneOf(
                    new KeyType.Group(PORES),
                    new KeyType.ListOf(new KeyType.Group(PORES)),
                    new KeyType.Group(LOG_NORMAL_PORES));
}
