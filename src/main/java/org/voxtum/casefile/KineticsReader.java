package org.voxtum.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.fault.Fault;
import org.voxtum.fault.KineticsRule;
import org.voxtum.model.PoolName;
import org.voxtum.units.Quantity;

/**
 * Reads {@code kinetics}; neither loads nor compiles.
 *
 * @param names what the case names
 */
record KineticsReader(CaseNames names) {
    List<KineticsSpec> read(Place place) {
        List<KineticsSpec> all = new ArrayList<>();
        for (Place item : place.items()) {
            place.reading().faults().attempt(item, () -> kinetics(item)).ifPresent(all::add);
        }
        return all;
    }

    private KineticsSpec kinetics(Place item) {
        Fields fields = item.fields(KineticsKeys.KINETICS);
        String name = fields.need("class").text();
        String kind = fields.exactlyOne("source", "jar");
        Path file = fields.need(kind).file();
        Map<String, Quantity> parameters = new LinkedHashMap<>();
        for (Place each : fields.find("parameters").map(Place::entries).orElse(List.of())) {
            parameters.put(parameterName(each), value(each));
        }
        Optional<String> region =
                fields.find("where").map(where -> names.region(where, where.text()));
        List<KineticsSpec.Reaction> reactions = new ArrayList<>();
        for (Place each : fields.need("reactions").items()) {
            reactions.add(reaction(each));
        }
        return new KineticsSpec(
                name, file, kind.equals("source"), parameters, reactions, region, item.where());
    }

    private String parameterName(Place place) {
        String name = place.key();
        boolean plain = name.matches("[A-Za-z_][A-Za-z0-9_]*");
        if (!plain || !new RateArguments(names.agents()).of(name).isEmpty()) {
            throw place.fault(KineticsRule.PARAMETER_NAME, name);
        }
        return name;
    }

    /** A number with any unit or none, which alone knows what it measures. */
    private static Quantity value(Place place) {
        try {
            return Quantity.parse(place.text());
        } catch (Fault fault) {
            throw fault.about(place.key()).at(place.where());
        }
    }

    private KineticsSpec.Reaction reaction(Place item) {
        Fields fields = item.fields(KineticsKeys.REACTION);
        String rate = fields.need("rate").text();
        Map<PoolName, Double> change = new LinkedHashMap<>();
        add(fields.need("from"), rate, -1, change);
        add(fields.need("to"), rate, 1, change);
        if (change.values().stream().allMatch(moles -> moles == 0)) {
            throw item.fault(KineticsRule.MOVES_NOTHING, rate);
        }
        requireBalance(item, rate, change);
        return new KineticsSpec.Reaction(rate, change, item.where());
    }

    private void add(Place side, String rate, double sign, Map<PoolName, Double> change) {
        List<Place> pools = side.entries();
        if (pools.isEmpty()) {
            throw side.fault(KineticsRule.EMPTY_SIDE, side.key(), rate);
        }
        for (Place each : pools) {
            double moles = sign * each.amount(KineticsKeys.MOLES);
            change.merge(pool(each), moles, Double::sum);
        }
    }

    private PoolName pool(Place place) {
        String text = place.key();
        int dot = text.lastIndexOf('.');
        String agent = dot < 0 ? text : text.substring(0, dot);
        String pool = text.substring(dot + 1);
        requireOneCount(place, agent, pool);
        if (dot < 0 || !names.agents().contains(agent) || !RateArguments.POOLS.contains(pool)) {
            throw place.fault(KineticsRule.NO_POOL, text);
        }
        return new PoolName(agent, pool);
    }

    /** Neither particles without what they carry, nor that without them. */
    private void requireOneCount(Place place, String agent, String pool) {
        for (String particles : names.agents()) {
            String carried = CarriedSpec.name(particles);
            boolean either = agent.equals(particles) || agent.equals(carried);
            if (either && names.payloads().contains(carried)) {
                throw place.fault(KineticsRule.PAYLOAD, pool, particles);
            }
        }
    }

    /** A reaction of one agent alone neither makes nor destroys any of it. */
    private static void requireBalance(Place item, String rate, Map<PoolName, Double> change) {
        List<String> agents = change.keySet().stream().map(PoolName::agent).distinct().toList();
        double sum = change.values().stream().mapToDouble(moles -> moles).sum();
        double most = change.values().stream().mapToDouble(Math::abs).max().orElse(0);
        if (agents.size() == 1 && Math.abs(sum) > 1e-12 * most) {
            throw item.fault(KineticsRule.UNBALANCED, rate, agents.get(0), sum);
        }
    }
}
