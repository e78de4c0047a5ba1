package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voxtum.fault.ResponseRule;
import org.voxtum.model.CellEffect;
import org.voxtum.physics.DrugResponse;
import org.voxtum.physics.LinearQuadratic;

/**
 * Reads {@code response}.
 *
 * @param names what the case names
 * @param agents those that could be read
 * @param oxygen whether the case computes oxygen
 * @param run empty where it could not be read
 */
record ResponseReader(
        CaseNames names, List<AgentSpec> agents, boolean oxygen, Optional<RunSpec> run) {
    private static final List<String> OF_DRUGS =
            List.of("pool", "exposure", "law", "half", "exponent", "maximum", "sensitivity");

    List<CellEffect> read(Place list) {
        List<CellEffect> effects = new ArrayList<>();
        CaseFaults faults = list.reading().faults();
        for (Place item : list.items()) {
            faults.attempt(item, () -> effect(item)).ifPresent(effects::add);
        }
        return effects;
    }

    private CellEffect effect(Place item) {
        Fields fields = item.fields(ResponseKeys.RESPONSE);
        if (fields.exactlyOne("agent", "radiation").equals("radiation")) {
            refuse(fields, OF_DRUGS, "radiation");
            return radiation(fields.needGroup("radiation"));
        }
        return drug(fields);
    }

    private CellEffect radiation(Fields fields) {
        double at = fields.amount("at");
        run.filter(spec -> at > spec.duration())
                .ifPresent(
                        spec -> {
                            Place place = fields.need("at");
                            String end = Range.number(spec.duration()) + " s";
                            throw place.fault(ResponseRule.LATE, place.typed(), end);
                        });
        return new CellEffect.Radiation(fields.amount("dose"), at, linearQuadratic(fields));
    }

    /** Where there is no oxygen to know, none enhances. */
    private LinearQuadratic linearQuadratic(Fields fields) {
        double alpha = fields.amount("alpha");
        double beta = fields.amount("beta");
        if (!oxygen) {
            refuseWithoutOxygen(fields, "oer");
            refuseWithoutOxygen(fields, "oer_half");
            return new LinearQuadratic(alpha, beta, 1, 1);
        }
        return new LinearQuadratic(
                alpha, beta, fields.amount("oer"), OxygenReader.tension(fields.amount("oer_half")));
    }

    private static void refuseWithoutOxygen(Fields fields, String key) {
        if (fields.has(key)) {
            throw fields.need(key).fault(ResponseRule.OXYGEN, key);
        }
    }

    private CellEffect drug(Fields fields) {
        Place named = fields.need("agent");
        String agent = names.agent(named, named.text());
        CellEffect.Pool pool = CellEffect.Pool.valueOf(upper(fields.word("pool")));
        agents.stream()
                .filter(a -> a.name().equals(agent))
                .forEach(a -> requirePool(fields, a, pool));
        String law = fields.word("law");
        if (law.equals("rate")) {
            refuse(fields, List.of("exposure", "sensitivity"), law);
            return new CellEffect.Drug(agent, pool, CellEffect.Exposure.SATURATION, rate(fields));
        }
        CellEffect.Exposure exposure = CellEffect.Exposure.valueOf(upper(fields.word("exposure")));
        requireExposure(fields, agent, pool);
        return new CellEffect.Drug(agent, pool, exposure, law(fields, law, exposure));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static DrugResponse law(Fields fields, String law, CellEffect.Exposure exposure) {
        boolean area = exposure == CellEffect.Exposure.AUC;
        if (law.equals("exponential")) {
            refuse(fields, List.of("half", "exponent", "maximum"), law);
            return new DrugResponse.Exponential(
                    need(fields, "sensitivity", law)
                            .amount(area ? ResponseKeys.PER_AREA : ResponseKeys.PER_CONCENTRATION));
        }
        refuse(fields, List.of("sensitivity"), law);
        double half =
                need(fields, "half", law)
                        .amount(area ? ResponseKeys.AREA : ResponseKeys.CONCENTRATION);
        double maximum =
                fields.find("maximum").map(found -> found.amount(ResponseKeys.SHARE)).orElse(1.0);
        return new DrugResponse.Hill(maximum, half, exponent(fields, law));
    }

    private static DrugResponse rate(Fields fields) {
        return new DrugResponse.KillRate(
                need(fields, "maximum", "rate").amount(ResponseKeys.RATE),
                need(fields, "half", "rate").amount(ResponseKeys.CONCENTRATION),
                exponent(fields, "rate"));
    }

    private static double exponent(Fields fields, String law) {
        need(fields, "exponent", law);
        return fields.amount("exponent");
    }

    private static Place need(Fields fields, String key, String law) {
        return fields.find(key)
                .orElseThrow(() -> fields.place().fault(ResponseRule.MISSING, law, key));
    }

    private static void refuse(Fields fields, List<String> keys, String law) {
        for (String key : keys) {
            if (fields.has(key)) {
                throw fields.need(key).fault(ResponseRule.IDLE, key, law);
            }
        }
    }

    private void requirePool(Fields fields, AgentSpec agent, CellEffect.Pool pool) {
        boolean there =
                switch (pool) {
                    case FLUID, FREE -> true;
                    case BOUND -> agent.binding().isPresent();
                    case INTERNAL -> AgentPools.hasInternal(agents, agent);
                };
        if (!there) {
            throw fields.need(fields.has("pool") ? "pool" : "agent")
                    .fault(ResponseRule.POOL, agent.name(), pool.name().toLowerCase(Locale.ROOT));
        }
    }

    private void requireExposure(Fields fields, String agent, CellEffect.Pool pool) {
        if (pool.moves() && run.isPresent() && !run.get().exposure()) {
            throw fields.need("agent").fault(ResponseRule.EXPOSURE, agent);
        }
    }
}
