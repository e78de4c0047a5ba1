package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;
import static org.voxtum.casefile.KeyType.oneOf;
import static org.voxtum.casefile.KeyType.words;

/** Keys of an entry of {@code response}. */
final class ResponseKeys {
    private ResponseKeys() {}

    static final KeyType.Amount CONCENTRATION = amount(Measure.CONCENTRATION, Range.POSITIVE);
    static final KeyType.Amount AREA = amount(Measure.EXPOSURE, Range.POSITIVE);
    static final KeyType.Amount SHARE = amount(Measure.NUMBER, Range.POSITIVE_FRACTION);
    static final KeyType.Amount RATE = amount(Measure.RATE, Range.POSITIVE);
    static final KeyType.Amount PER_CONCENTRATION =
            amount(Measure.PER_CONCENTRATION, Range.POSITIVE);
    static final KeyType.Amount PER_AREA = amount(Measure.ASSOCIATION_RATE, Range.POSITIVE);

    static final KeyGroup RADIATION =
            KeyGroup.of(
                    "response[].radiation",
                    "key of radiation",
                    "One dose to the whole box: exp(-alpha m D - beta m^2 D^2), with"
                            + " m = (oer P + oer_half)/((P + oer_half) oer) at the oxygen tension P"
                            + " where the case computes oxygen, else 1.",
                    Key.needed(
                            "dose", amount(Measure.ABSORBED_DOSE, Range.NOT_NEGATIVE), "D, in Gy"),
                    Key.optional(
                            "at",
                            amount(Measure.TIME, Range.NOT_NEGATIVE),
                            "0 h",
                            "model time of the dose"),
                    Key.needed(
                            "alpha",
                            amount(Measure.PER_DOSE, Range.NOT_NEGATIVE),
                            "coefficient of the dose"),
                    Key.needed(
                            "beta",
                            amount(Measure.PER_SQUARED_DOSE, Range.NOT_NEGATIVE),
                            "coefficient of its square"),
                    Key.optional(
                            "oer",
                            amount(Measure.NUMBER, Range.ONE_OR_MORE),
                            "3",
                            "oxygen enhancement: ratio of doses of equal effect without and with"
                                    + " oxygen"),
                    Key.optional(
                            "oer_half",
                            OxygenKeys.TENSION,
                            "3 mmHg",
                            "tension of half the enhancement"));

    static final KeyGroup RESPONSE =
            KeyGroup.of(
                    "response[]",
                    "key of a response",
                    "A drug by its `agent`, or `radiation`. Shares that survive multiply.",
                    Key.optional("agent", new KeyType.Text(), "", "the agent that kills"),
                    Key.optional(
                            "pool",
                            words("internal", "bound", "free", "fluid"),
                            "internal",
                            "where it acts: `fluid` is its concentration in the fluid that it"
                                    + " reaches, the others are amounts per tissue outside"
                                    + " vessels"),
                    Key.optional(
                            "exposure",
                            words("peak", "auc"),
                            "peak",
                            "largest concentration, or area under its curve; not for `rate`"),
                    Key.optional(
                            "law",
                            words("hill", "exponential", "rate"),
                            "hill",
                            "X the exposure: `hill`: 1 - maximum X^m/(half^m + X^m);"
                                    + " `exponential`: exp(-sensitivity X); `rate`: d ln S/dt ="
                                    + " -maximum x^m/(half^m + x^m) at the concentration x; m the"
                                    + " exponent"),
                    Key.optional(
                            "half",
                            oneOf(CONCENTRATION, AREA),
                            "",
                            "exposure, or concentration, of half the effect; `hill`, `rate`"),
                    Key.optional(
                            "exponent",
                            amount(Measure.NUMBER, new Range(0.1, 20, false)),
                            "",
                            "steepness; `hill`, `rate`"),
                    Key.optional(
                            "maximum",
                            oneOf(SHARE, RATE),
                            "",
                            "share that dies of a boundless exposure, default 1, or the largest"
                                    + " rate of kill; `hill`, `rate`"),
                    Key.optional(
                            "sensitivity",
                            oneOf(PER_CONCENTRATION, PER_AREA),
                            "",
                            "kill per exposure; `exponential`"),
                    Key.optional(
                            "radiation", new KeyType.Group(RADIATION), "", "a dose of radiation"));
}
