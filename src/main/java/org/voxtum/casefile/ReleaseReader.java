package org.voxtum.casefile;

import java.util.Optional;
import org.voxtum.fault.ParticleRule;
import org.voxtum.physics.CellularUptake;
import org.voxtum.physics.ReleaseLaw;

/**
 * Reads what an agent gives to others, and what cells do with a drug.
 *
 * @param names what the case names
 */
record ReleaseReader(CaseNames names) {
    Optional<ReleaseSpec> release(Fields agent, String name) {
        Optional<String> payload = agent.group("payload").map(own -> receiver(own, "agent", name));
        return agent.group("release").map(fields -> release(name, fields, payload));
    }

    private ReleaseSpec release(String name, Fields fields, Optional<String> payload) {
        String to =
                payload.isPresent() && !fields.has("to")
                        ? payload.get()
                        : receiver(fields, "to", name);
        if (payload.isPresent() && !to.equals(payload.get())) {
            throw fields.need("to").fault(ParticleRule.PAYLOAD_OTHER, name, payload.get(), to);
        }
        ReleaseLaw law = law(fields);
        return new ReleaseSpec(
                to,
                law,
                fields.maybeAmount("internal_rate").orElseGet(law::inCells),
                fields.maybeAmount("in_plasma").orElseGet(law::inPlasma));
    }

    private String receiver(Fields fields, String key, String name) {
        Place typed = fields.need(key);
        String to = names.agent(typed, typed.text());
        if (to.equals(name)) {
            throw typed.fault(ParticleRule.RELEASE_SELF, name);
        }
        return to;
    }

    private static ReleaseLaw law(Fields fields) {
        return switch (fields.exactlyOne("rate", "ph", "enzyme", "thermal", "light")) {
            case "ph" -> {
                Fields own = fields.needGroup("ph");
                yield new ReleaseLaw.Acid(
                        own.amount("neutral"),
                        own.amount("acid"),
                        own.amount("midpoint"),
                        own.amount("slope"));
            }
            case "enzyme" -> {
                Fields own = fields.needGroup("enzyme");
                yield new ReleaseLaw.Enzymatic(
                        own.amount("base"), own.amount("max"), own.amount("half"));
            }
            case "thermal" -> {
                Fields own = fields.needGroup("thermal");
                yield new ReleaseLaw.Thermal(
                        own.amount("at_37"),
                        own.amount("max"),
                        own.amount("midpoint"),
                        own.amount("width"));
            }
            case "light" -> {
                Fields own = fields.needGroup("light");
                yield new ReleaseLaw.LightDriven(own.amount("base"), own.amount("per_intensity"));
            }
            default -> new ReleaseLaw.Constant(fields.amount("rate"));
        };
    }

    Optional<ShrinkingSpec> shrinking(Fields agent, String name) {
        return agent.group("shrinking")
                .map(
                        fields ->
                                new ShrinkingSpec(
                                        receiver(fields, "to", name),
                                        fields.amount("rate"),
                                        fields.amount("yield")));
    }

    /** Empty where cells take up nothing. */
    static Optional<CellularUptake> uptake(Fields agent) {
        return agent.group("uptake").map(ReleaseReader::uptakeLaw);
    }

    private static CellularUptake uptakeLaw(Fields fields) {
        boolean saturable = fields.exactlyOne("max", "rate").equals("max");
        if (saturable != fields.has("half") || !saturable && fields.has("inside_half")) {
            throw fields.place().fault(ParticleRule.UPTAKE_HALF, fields.place().owner());
        }
        return new CellularUptake(
                saturable ? 0 : fields.amount("rate"),
                saturable ? fields.amount("max") : 0,
                saturable ? fields.amount("half") : 0,
                fields.maybeAmount("inside_half").orElse(0.0),
                fields.amount("efflux"),
                fields.amount("metabolism"));
    }
}
