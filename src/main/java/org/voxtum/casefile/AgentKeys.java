package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;
import static org.voxtum.casefile.KeyType.oneOf;
import static org.voxtum.casefile.KeyType.words;

import java.util.Arrays;
import java.util.Locale;

/** Keys below {@code agents} and {@code doses}. */
final class AgentKeys {
    private AgentKeys() {}

    private static final KeyType.Amount CONCENTRATION =
            amount(Measure.CONCENTRATION, Range.NOT_NEGATIVE);
    private static final KeyType.Amount PERIOD = amount(Measure.TIME, Range.POSITIVE);
    private static final KeyType.Amount RATE = amount(Measure.RATE, Range.NOT_NEGATIVE);

    static final KeyGroup IN =
            KeyGroup.of(
                    "agents.NAME.in.REGION",
                    "coefficient of an agent",
                    "Coefficients of the agent in one region, or in `all`; a region's own win."
                            + " What is not given is derived from radius, matrix and wall pores.",
                    Arrays.stream(AgentProperty.values()).map(AgentKeys::key).toArray(Key[]::new));

    static final KeyGroup AGENT =
            KeyGroup.of(
                    "agents.NAME",
                    "key of an agent",
                    "A molecule or particle that the fluid carries.",
                    Key.optional(
                            "preset",
                            words(
                                    "igg",
                                    "dextran-70kda",
                                    "peg-liposome-100nm",
                                    "doxorubicin-zhan-xu",
                                    "doxorubicin-tumorcode"),
                            "",
                            "radius and plasma half-life of a known agent; of doxorubicin two sets"
                                    + " that differ a hundredfold"),
                    Key.optional(
                            "radius",
                            amount(Measure.LENGTH, Range.POSITIVE),
                            "",
                            "hydrodynamic radius; may be left out where every coefficient"
                                    + " is given"),
                    Key.optional(
                            "steric_radius",
                            amount(Measure.LENGTH, Range.POSITIVE),
                            "",
                            "what pores and fibres must let through: of a rod its short"
                                    + " half-axis and coat; derived: radius"),
                    Key.optional(
                            "deformable",
                            amount(Measure.NUMBER, Range.POSITIVE_FRACTION),
                            "1",
                            "factor on the steric radius of what yields"),
                    Key.optional(
                            "zeta",
                            amount(Measure.VOLTAGE, Range.ZETA),
                            "",
                            "zeta potential; a positive one doubles what pores of the"
                                    + " vessel wall let through"),
                    Key.optional(
                            "wall_charge_factor",
                            amount(Measure.NUMBER, Range.POSITIVE),
                            "",
                            "factor of charge on what pores let through; derived from zeta,"
                                    + " 1 without one"),
                    Key.optional(
                            "matrix_repulsion",
                            amount(Measure.NUMBER, Range.NOT_NEGATIVE),
                            "0",
                            "Debye lengths (0.8 nm) by which charge widens the agent and"
                                    + " each fibre"),
                    Key.optional(
                            "hindrance",
                            HindranceKeys.HINDRANCE,
                            "",
                            "law of its diffusion among fibrils in every region; else the"
                                    + " region's"),
                    Key.optional(
                            "initial",
                            new KeyType.Property(CONCENTRATION, false),
                            "0 uM",
                            "fluid concentration at the start"),
                    Key.optional(
                            "wall_pores",
                            PoreKeys.ALL_PORES,
                            "",
                            "pores that this agent meets in every region"),
                    Key.optional(
                            "binding",
                            new KeyType.Group(BindingKeys.BINDING),
                            "",
                            "receptors that it binds to"),
                    Key.optional(
                            "transcytosis",
                            new KeyType.Group(TranscytosisReader.KEYS),
                            "",
                            "carriage through the cells of vessel walls"),
                    Key.optional(
                            "nonspecific_uptake",
                            RATE,
                            "0 1/s",
                            "uptake into cells without a receptor, in all tissue"),
                    Key.optional(
                            "phagocyte_degradation",
                            RATE,
                            "0 1/s",
                            "breakdown of what phagocytes hold"),
                    Key.optional(
                            "uptake",
                            new KeyType.Group(ReleaseKeys.UPTAKE),
                            "",
                            "uptake of a drug into cells"),
                    Key.optional(
                            "protein_binding",
                            amount(Measure.NUMBER, Range.NOT_NEGATIVE),
                            "0",
                            "what proteins hold over what is free in the fluid; it is stored"
                                    + " with the agent and neither moves nor is taken up"),
                    Key.optional(
                            "payload",
                            new KeyType.Group(ReleaseKeys.PAYLOAD),
                            "",
                            "drug on its particles, counted beside them"),
                    Key.optional(
                            "release",
                            new KeyType.Group(ReleaseKeys.RELEASE),
                            "",
                            "drug that it gives off"),
                    Key.optional(
                            "shrinking",
                            new KeyType.Group(ReleaseKeys.SHRINKING),
                            "",
                            "other carrier that it becomes"),
                    Key.optional(
                            "plasma",
                            new KeyType.Group(ReleaseKeys.BLOOD),
                            "",
                            "kinetics of what others release in blood"),
                    Key.optional(
                            "in",
                            new KeyType.MapOf("region", new KeyType.Group(IN)),
                            "",
                            "coefficients by region"));

    static final KeyGroup PHASE =
            KeyGroup.of(
                    "doses[].plasma.phases[]",
                    "key of a phase",
                    "One exponential; the fractions of all phases add up to 1.",
                    Key.needed(
                            "fraction",
                            amount(Measure.NUMBER, Range.POSITIVE_FRACTION),
                            "share of the peak"),
                    Key.needed("half_life", PERIOD, "half-life of that share"));

    static final KeyGroup PLASMA =
            KeyGroup.of(
                    "doses[].plasma",
                    "key of plasma kinetics",
                    "The peak with a half_life, with phases or with k10, k12 and k21; or a table"
                            + " alone. An agent's preset may give the half-life.",
                    Key.optional(
                            "peak",
                            CONCENTRATION,
                            "",
                            "what a bolus of the dose would give at once; amount / volume where"
                                    + " both are given"),
                    Key.optional(
                            "half_life",
                            oneOf(words("from-diameter"), PERIOD),
                            "",
                            "one exponential; `from-diameter`: of particles of 10 to 130 nm in mice,"
                                    + " Wang et al. 2022"),
                    Key.optional(
                            "phases",
                            new KeyType.ListOf(new KeyType.Group(PHASE)),
                            "",
                            "several exponentials"),
                    Key.optional("k10", RATE, "", "loss from the central compartment"),
                    Key.optional("k12", RATE, "", "to the peripheral compartment"),
                    Key.optional("k21", RATE, "", "back from the peripheral compartment"),
                    Key.optional(
                            "table",
                            new KeyType.FilePath(),
                            "",
                            "CSV file of time and concentration"));

    static final KeyGroup DOSE =
            KeyGroup.of(
                    "doses[]",
                    "key of a dose",
                    "A dose of one agent into the plasma.",
                    Key.needed("agent", new KeyType.Text(), "one of `agents`"),
                    Key.needed("plasma", new KeyType.Group(PLASMA), "plasma concentration"),
                    Key.optional(
                            "at",
                            amount(Measure.TIME, Range.NOT_NEGATIVE),
                            "0 s",
                            "time of the dose"),
                    Key.optional(
                            "infusion",
                            amount(Measure.TIME, Range.NOT_NEGATIVE),
                            "0 s",
                            "time over which it is infused; 0 is a bolus"),
                    Key.optional(
                            "amount",
                            amount(Measure.AMOUNT, Range.POSITIVE),
                            "",
                            "dose, for the percentage of injected dose"),
                    Key.optional(
                            "volume",
                            amount(Measure.VOLUME, Range.POSITIVE),
                            "",
                            "volume of the central compartment"),
                    Key.optional(
                            "closed",
                            new KeyType.Flag(),
                            "false",
                            "whether what the tissue takes up leaves the plasma; true is not supported by this version"));

    private static Key key(AgentProperty property) {
        KeyType.Amount amount = amount(property.measure(), property.range());
        return Key.optional(
                property.name().toLowerCase(Locale.ROOT),
                new KeyType.Property(amount, property == AgentProperty.DIFFUSIVITY),
                property.fallback(),
                property.description());
    }
}
