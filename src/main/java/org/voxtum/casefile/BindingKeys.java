package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;

/** Keys below {@code agents.NAME.binding}. */
final class BindingKeys {
    private BindingKeys() {}

    private static final KeyType RATE = amount(Measure.RATE, Range.NOT_NEGATIVE);

    static final KeyGroup BINDING =
            KeyGroup.of(
                    "agents.NAME.binding",
                    "key of binding",
                    "Receptors that the agent binds to, whose number on the cells stays the same."
                            + " Gives the pools bound, internal and degraded.",
                    Key.optional(
                            "receptor",
                            new KeyType.Text(),
                            "",
                            "name of the receptor, such as HER2: two agents with the same name"
                                    + " compete for its sites; without one they are the agent's"
                                    + " own"),
                    Key.needed(
                            "receptors",
                            amount(Measure.CONCENTRATION, Range.NOT_NEGATIVE),
                            "sites `per cell` (`1e5 per cell`), times each region's cell_density, or"
                                    + " an amount per tissue volume, the same in all tissue"),
                    Key.needed(
                            "on",
                            amount(Measure.ASSOCIATION_RATE, Range.NOT_NEGATIVE),
                            "association with a free site, acting on the fluid concentration"),
                    Key.optional("off", RATE, "0 1/s", "dissociation of the bound"),
                    Key.optional(
                            "internalisation", RATE, "0 1/s", "uptake of the bound into cells"),
                    Key.optional("degradation", RATE, "0 1/s", "breakdown of what cells took up"));
}
