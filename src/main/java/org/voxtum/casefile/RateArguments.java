package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.model.MilieuProperty;
import org.voxtum.model.PoolName;
import org.voxtum.model.RateArgument;

/**
 * Names by which rates get what the case knows: {@code AGENT_POOL}, {@code c_AGENT}, {@code oxygen
 * temperature ph time}; characters that Java names cannot have are underscores.
 *
 * @param agents names of the agents
 */
record RateArguments(List<String> agents) {
    /** Pools of an agent. */
    static final List<String> POOLS =
            List.of(PoolName.FREE, "bound", "internal", "phagocyte", "degraded");

    /** All that an argument of that name may be, by what it is called in messages. */
    Map<String, RateArgument> of(String name) {
        Map<String, RateArgument> found = new LinkedHashMap<>();
        switch (name) {
            case "oxygen" -> found.put("the oxygen", new RateArgument.Oxygen());
            case "time" -> found.put("the time", new RateArgument.Time());
            case "temperature" ->
                    found.put(
                            "the temperature",
                            new RateArgument.Condition(MilieuProperty.TEMPERATURE));
            case "ph" -> found.put("the pH", new RateArgument.Condition(MilieuProperty.PH));
            default -> {}
        }
        for (String agent : agents) {
            if (name.equals("c_" + plain(agent))) {
                found.put("the fluid of '" + agent + "'", new RateArgument.Fluid(agent));
            }
            for (String pool : POOLS) {
                if (name.equals(plain(agent) + "_" + pool)) {
                    PoolName own = new PoolName(agent, pool);
                    found.put(agent + "." + pool, new RateArgument.Amount(own));
                }
            }
        }
        return found;
    }

    /** Every name that {@link #of} knows. */
    List<String> known() {
        List<String> names = new ArrayList<>(List.of("oxygen", "temperature", "ph", "time"));
        for (String agent : agents) {
            names.add("c_" + plain(agent));
            POOLS.forEach(pool -> names.add(plain(agent) + "_" + pool));
        }
        return names;
    }

    private static String plain(String agent) {
        return agent.replaceAll("[^A-Za-z0-9_]", "_");
    }
}
