package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;

/** Keys below {@code kinetics}. */
final class KineticsKeys {
    private KineticsKeys() {}

    /** Moles of a pool that one mole of a reaction moves. */
    static final KeyType.Amount MOLES = amount(Measure.NUMBER, Range.POSITIVE);

    private static final KeyType POOLS = new KeyType.MapOf("pool", MOLES);

    static final KeyGroup REACTION =
            KeyGroup.of(
                    "kinetics[].reactions[]",
                    "key of a reaction",
                    "A reaction between pools. POOL is AGENT.free, .bound, .internal, .phagocyte or"
                            + " .degraded.",
                    Key.needed(
                            "rate",
                            new KeyType.Text(),
                            "method of the class, in mol per m^3 of tissue and s"),
                    Key.needed("from", POOLS, "moles that one mole of the reaction takes"),
                    Key.needed("to", POOLS, "moles that it gives"));

    static final KeyGroup KINETICS =
            KeyGroup.of(
                    "kinetics[]",
                    "key of kinetics",
                    "Rates that are written in Java; docs/kinetics.md tells how. They run only with"
                            + " --allow-code.",
                    Key.needed("class", new KeyType.Text(), "full name of the class"),
                    Key.optional("source", new KeyType.FilePath(), "", "its Java source; or jar"),
                    Key.optional("jar", new KeyType.FilePath(), "", "the jar that it is in"),
                    Key.optional(
                            "parameters",
                            new KeyType.MapOf("parameter", new KeyType.Text()),
                            "",
                            "numbers with units, which the rates get in SI units by their names; one"
                                    + " without a unit is a pure number"),
                    Key.needed(
                            "reactions",
                            new KeyType.ListOf(new KeyType.Group(REACTION)),
                            "what its rates move"),
                    Key.optional(
                            "where", new KeyType.Text(), "", "the one region where they go on"));
}
