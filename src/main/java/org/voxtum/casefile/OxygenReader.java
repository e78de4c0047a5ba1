package org.voxtum.casefile;

import java.util.List;
import java.util.OptionalDouble;
import org.voxtum.fault.CaseRule;
import org.voxtum.physics.BloodOxygen;
import org.voxtum.physics.Constants;
import org.voxtum.physics.IntravascularResistance;

/**
 * Reads {@code oxygen}.
 *
 * @param network whether the case has a vessel network
 */
record OxygenReader(boolean network) {
    private static final List<String> OF_CARRIED =
            List.of("inlet", "p50", "hill", "capacity", "solubility");

    OxygenSpec read(Place place) {
        Fields typed = place.fields(OxygenKeys.OXYGEN);
        YamlNode.Entries all = YamlNode.Entries.empty(place.node().mark());
        if (place.node() instanceof YamlNode.Entries map) {
            all.entries().putAll(map.entries());
        }
        if (network) {
            Mark usual = Mark.without("default", Origin.DEFAULT);
            all.putIfAbsent("blood", new YamlNode.Scalar("network", usual));
        }
        Fields fields = new Fields(place, all, OxygenKeys.OXYGEN);
        OxygenSpec.Supply supply = supply(fields);
        if (!(supply instanceof OxygenSpec.Carried)) {
            refuseIdle(typed);
        }
        fields.word("resistance");
        return new OxygenSpec(
                fields.amount("consumption"),
                tension(fields.amount("half_saturation")),
                fields.amount("krogh") * Constants.MMHG,
                supply,
                new IntravascularResistance(fields.amount("resistance_factor")),
                fields.need("hypoxia").items().stream()
                        .map(item -> tension(item.amount(OxygenKeys.TENSION)))
                        .toList(),
                fields.group("necrosis").map(OxygenReader::necrosis));
    }

    private static OxygenSpec.Necrosis necrosis(Fields fields) {
        return new OxygenSpec.Necrosis(
                tension(fields.amount("below")), fields.amount("farther_than"));
    }

    /** Oxygen tension alone is kept in mmHg. */
    static double tension(double pascal) {
        return pascal / Constants.MMHG;
    }

    private OxygenSpec.Supply supply(Fields fields) {
        if (!fields.has("blood")) {
            return new OxygenSpec.None();
        }
        Place blood = fields.need("blood");
        if (!blood.isScalar()) {
            double given = blood.fields(OxygenKeys.BLOOD).amount("pressure");
            return new OxygenSpec.Given(tension(given));
        }
        blood.word(OxygenKeys.NETWORK);
        if (!network) {
            throw blood.fault(CaseRule.OXYGEN_NETWORK);
        }
        return new OxygenSpec.Carried(inlet(fields.need("inlet")), carried(fields));
    }

    private static BloodOxygen carried(Fields fields) {
        return new BloodOxygen(
                fields.amount("capacity"),
                tension(fields.amount("p50")),
                fields.amount("hill"),
                fields.amount("solubility") * Constants.MMHG);
    }

    private static void refuseIdle(Fields typed) {
        for (String key : OF_CARRIED) {
            if (typed.has(key)) {
                Place place = typed.need(key);
                place.reading().faults().add(place.fault(CaseRule.OXYGEN_IDLE, key));
            }
        }
    }

    private static OptionalDouble inlet(Place place) {
        boolean word = place.node() instanceof YamlNode.Scalar scalar && isWord(scalar.text());
        if (word) {
            place.word(OxygenKeys.FROM_FILE);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(tension(place.amount(OxygenKeys.GIVEN)));
    }

    private static boolean isWord(String text) {
        return OxygenKeys.FROM_FILE.words().contains(text);
    }
}
