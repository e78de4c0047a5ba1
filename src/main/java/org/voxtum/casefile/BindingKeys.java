package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;

/** Keys below {@code agents.NAME.binding}. */
final class BindingKeys {
    private BindingKeys() {}

    private static final KeyType RATE = amount(Measure.RATE, Range.NOT_NEGATIVE);

    static final KeyGroup LIGANDS =
            KeyGroup.of(
                    "agents.NAME.binding.ligands",
                    "key of ligands",
                    "Several ligands on one carrier: it associates number x effective times as fast"
                            + " as one, at most as fast as diffusion brings it (4 pi D r_s N_A, r_s"
                            + " its radius). Its `off` stays as it is given.",
                    Key.needed(
                            "number",
                            amount(Measure.NUMBER, Range.POSITIVE),
                            "on the whole carrier"),
                    Key.optional(
                            "effective",
                            amount(Measure.NUMBER, Range.POSITIVE_FRACTION),
                            "1",
                            "share that is of use at once"));

    static final KeyGroup TURNOVER =
            KeyGroup.of(
                    "agents.NAME.binding.turnover",
                    "key of turnover",
                    "Cells make receptors and lose them; the number that `receptors` gives is that"
                            + " at the start. What is internalised takes its receptor along.",
                    Key.needed("loss", RATE, "rate at which free receptors are lost"),
                    Key.optional(
                            "synthesis",
                            amount(Measure.CONCENTRATION_RATE, Range.NOT_NEGATIVE),
                            "",
                            "of new ones, an amount per tissue volume and time or a number per"
                                    + " cell and time (`10 1/s per cell`), whichever `receptors`"
                                    + " is; loss x receptors where it is left out, which keeps"
                                    + " their number where nothing binds"));

    static final KeyGroup BINDING =
            KeyGroup.of(
                    "agents.NAME.binding",
                    "key of binding",
                    "Receptors that the agent binds to, whose number on the cells stays the same"
                            + " without `turnover`. Gives the pools bound, internal and degraded.",
                    Key.optional(
                            "receptor",
                            new KeyType.Text(),
                            "",
                            "name of the receptor, such as HER2: two agents with the same name"
                                    + " compete for its sites; without one they are the agent's"
                                    + " own"),
                    Key.needed(
                            "receptors",
                            amount(Measure.RECEPTORS, Range.NOT_NEGATIVE),
                            "sites `per cell` (`1e5 per cell`), times each region's cell_density,"
                                    + " or an amount per tissue volume, the same in all tissue"),
                    Key.needed(
                            "on",
                            amount(Measure.ASSOCIATION_RATE, Range.NOT_NEGATIVE),
                            "association with a free site, acting on the fluid concentration; of"
                                    + " one ligand where `ligands` is given"),
                    Key.optional("off", RATE, "0 1/s", "dissociation of the bound"),
                    Key.optional(
                            "internalisation", RATE, "0 1/s", "uptake of the bound into cells"),
                    Key.optional("degradation", RATE, "0 1/s", "breakdown of what cells took up"),
                    Key.optional(
                            "ligands",
                            new KeyType.Group(LIGANDS),
                            "",
                            "several ligands on one carrier"),
                    Key.optional(
                            "turnover",
                            new KeyType.Group(TURNOVER),
                            "",
                            "receptors that cells make and lose; without it their number stays and"
                                    + " what is internalised is replaced at once"));
}
