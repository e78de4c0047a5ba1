package org.voxtum.casefile;

import static org.voxtum.casefile.KeyType.amount;

import java.util.Optional;
import org.voxtum.fault.ParticleRule;
import org.voxtum.physics.Transcytosis;

/** Reads {@code transcytosis} of an agent. */
final class TranscytosisReader {
    static final KeyGroup KEYS =
            KeyGroup.of(
                    "agents.NAME.transcytosis",
                    "key of transcytosis",
                    "What the cells of vessel walls carry, beside what passes their pores:"
                            + " permeability times wall times plasma concentration, in every region"
                            + " with vessels.",
                    Key.needed(
                            "permeability",
                            amount(Measure.VELOCITY, Range.NOT_NEGATIVE),
                            "P_T; the most where it saturates"),
                    Key.optional(
                            "saturation",
                            amount(Measure.CONCENTRATION, Range.POSITIVE),
                            "",
                            "plasma concentration at which P_T is half its most; without it P_T"
                                    + " stays the same"),
                    Key.optional(
                            "back",
                            new KeyType.Flag(),
                            "false",
                            "whether it carries back from the tissue as well; not with"
                                    + " saturation"));

    private TranscytosisReader() {}

    /** Empty where nothing is carried. */
    static Optional<Transcytosis> read(Fields agent) {
        return agent.group("transcytosis").map(TranscytosisReader::law);
    }

    private static Transcytosis law(Fields fields) {
        boolean back = fields.need("back").flag();
        if (back && fields.has("saturation")) {
            throw fields.need("saturation")
                    .fault(ParticleRule.TRANSCYTOSIS_BACK, fields.place().owner());
        }
        double saturation = fields.maybeAmount("saturation").orElse(Double.POSITIVE_INFINITY);
        return new Transcytosis(fields.amount("permeability"), saturation, back);
    }
}
