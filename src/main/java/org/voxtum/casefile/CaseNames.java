package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.fault.CaseRule;

/**
 * Names that a case gives, for what refers to them.
 *
 * @param agents names of agents
 * @param regions names of regions, each once
 * @param payloads names of what agents carry that is counted apart
 */
record CaseNames(List<String> agents, List<String> regions, List<String> payloads) {
    /** The names in a tree that is not checked yet. */
    static CaseNames of(YamlNode.Entries root) {
        List<String> agents = new ArrayList<>();
        List<String> payloads = new ArrayList<>();
        if (root.get("agents") instanceof YamlNode.Entries map) {
            agents.addAll(map.entries().keySet());
            agents.stream()
                    .filter(name -> carries(map.get(name)))
                    .map(CarriedSpec::name)
                    .forEach(payloads::add);
        }
        List<String> regions = new ArrayList<>();
        if (root.get("tissue") instanceof YamlNode.Entries tissue
                && tissue.get("regions") instanceof YamlNode.Items list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlNode.Entries region
                        && region.get("name") instanceof YamlNode.Scalar name) {
                    regions.add(name.text());
                }
            }
        }
        return new CaseNames(agents, regions.stream().distinct().toList(), payloads);
    }

    private static boolean carries(YamlNode agent) {
        return agent instanceof YamlNode.Entries map && map.get("payload") != null;
    }

    /** Names of agents and of what they carry. */
    List<String> written() {
        List<String> all = new ArrayList<>(agents);
        all.addAll(payloads);
        return all;
    }

    /** The agent of that name. */
    String agent(Place place, String name) {
        if (!agents.contains(name)) {
            throw place.fault(CaseRule.NO_AGENT, name, Nearest.hint(name, agents));
        }
        return name;
    }

    /** The region of that name. */
    String region(Place place, String name) {
        if (!regions.contains(name)) {
            throw place.fault(CaseRule.NO_REGION, name, Nearest.hint(name, regions));
        }
        return name;
    }

    /** Refuses names that tables and paths could not carry. */
    static String checked(Place place, String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw place.fault(CaseRule.NO_NAME, name);
        }
        return name;
    }
}
