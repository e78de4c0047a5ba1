package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.fault.CaseRule;

/**
 * Reads {@code doses}.
 *
 * @param names what the case names
 * @param presets preset of each agent that has one
 * @param agents agents; empty where they could not be read
 */
record DoseReader(CaseNames names, Map<String, String> presets, Optional<List<AgentSpec>> agents) {
    List<DoseSpec> read(Place place) {
        List<DoseSpec> doses = new ArrayList<>();
        for (Place item : place.items()) {
            place.reading().faults().attempt(item, () -> dose(item)).ifPresent(doses::add);
        }
        return doses;
    }

    private DoseSpec dose(Place item) {
        Fields dose = item.fields(AgentKeys.DOSE);
        Place agent = dose.need("agent");
        String name = names.agent(agent, agent.text());
        Optional<Double> amount = dose.maybeAmount("amount");
        Optional<Double> volume = dose.maybeAmount("volume");
        Place plasma = dose.need("plasma").ownedBy(" of the dose of '" + name + "'");
        PlasmaSpec spec = plasma(plasma, name, amount, volume);
        boolean closed = dose.need("closed").flag();
        Optional<Double> known = amount.or(() -> product(spec, volume));
        if (closed && volume.isEmpty()) {
            throw item.fault(CaseRule.DOSE_VOLUME, name);
        }
        double at = dose.amount("at");
        double infusion = dose.amount("infusion");
        if (spec instanceof PlasmaSpec.Table && at + infusion > 0) {
            String key = at > 0 ? "at" : "infusion";
            String owner = " of the dose of '" + name + "'";
            throw dose.need(key).fault(CaseRule.DOSE_TABLE_TIME, key, owner);
        }
        return new DoseSpec(name, spec, at, infusion, known, volume, closed);
    }

    private PlasmaSpec plasma(
            Place place, String agent, Optional<Double> amount, Optional<Double> volume) {
        Fields typed = place.fields(AgentKeys.PLASMA);
        YamlNode.Entries all = YamlNode.Entries.empty(place.node().mark());
        if (place.node() instanceof YamlNode.Entries map) {
            all.entries().putAll(map.entries());
        }
        boolean bare = !typed.has("phases") && !typed.has("k10") && !typed.has("table");
        if (bare) {
            YamlNode halfLife =
                    place.reading().agents().of(presets.getOrDefault(agent, "")).get("half_life");
            if (halfLife != null) {
                all.putIfAbsent("half_life", halfLife);
            }
        }
        Fields fields = new Fields(place, all, AgentKeys.PLASMA);
        return spec(fields, agent, amount, volume);
    }

    private PlasmaSpec spec(
            Fields plasma, String agent, Optional<Double> amount, Optional<Double> volume) {
        String kind = plasma.exactlyOne("half_life", "phases", "k10", "table");
        if (!kind.equals("k10")) {
            refuseRates(plasma);
        }
        if (kind.equals("table")) {
            return table(plasma);
        }
        double peak = peak(plasma, amount, volume);
        return switch (kind) {
            case "half_life" ->
                    new PlasmaSpec.Phases(
                            peak,
                            List.of(
                                    new PlasmaSpec.Phase(
                                            1,
                                            HalfLifeReader.read(
                                                    plasma.need("half_life"), agent, agents))));
            case "phases" -> new PlasmaSpec.Phases(peak, phases(plasma.need("phases")));
            default ->
                    new PlasmaSpec.Compartments(
                            peak, plasma.amount("k10"), plasma.amount("k12"), plasma.amount("k21"));
        };
    }

    private static void refuseRates(Fields plasma) {
        for (String key : List.of("k12", "k21")) {
            if (plasma.has(key)) {
                throw plasma.need(key).fault(CaseRule.DOSE_RATE_ALONE, key, plasma.place().owner());
            }
        }
    }

    private static PlasmaSpec table(Fields plasma) {
        if (plasma.has("peak")) {
            throw plasma.place().fault(CaseRule.DOSE_TABLE, plasma.place().owner());
        }
        return new PlasmaSpec.Table(plasma.need("table").file());
    }

    private static double peak(Fields plasma, Optional<Double> amount, Optional<Double> volume) {
        Optional<Double> typed = plasma.maybeAmount("peak");
        if (amount.isEmpty() || volume.isEmpty()) {
            return typed.orElseGet(() -> plasma.amount("peak"));
        }
        double derived = amount.get() / volume.get();
        if (typed.isPresent() && Math.abs(typed.get() - derived) > 0.01 * derived) {
            throw plasma.place()
                    .fault(CaseRule.DOSE_PEAK, typed.get(), derived, plasma.place().owner());
        }
        return typed.orElse(derived);
    }

    private static List<PlasmaSpec.Phase> phases(Place place) {
        List<PlasmaSpec.Phase> phases = new ArrayList<>();
        double sum = 0;
        for (Place item : place.items()) {
            Fields phase = item.fields(AgentKeys.PHASE);
            phases.add(new PlasmaSpec.Phase(phase.amount("fraction"), phase.amount("half_life")));
            sum += phases.get(phases.size() - 1).fraction();
        }
        if (Math.abs(sum - 1) > 1e-9) {
            throw place.fault(CaseRule.DOSE_PHASES, place.owner(), sum);
        }
        return phases;
    }

    private static Optional<Double> product(PlasmaSpec spec, Optional<Double> volume) {
        return spec.knownPeak().isEmpty()
                ? Optional.empty()
                : volume.map(space -> space * spec.knownPeak().getAsDouble());
    }
}
