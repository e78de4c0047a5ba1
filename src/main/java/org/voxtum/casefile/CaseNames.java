package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.fault.Fault;

/**
 * Names that a case gives, for what refers to them.
 *
 * @param agents names of agents
 * @param regions names of regions, each once
 */
record CaseNames(List<String> agents, List<String> regions) {
    /** The names in a tree that is not checked yet. */
    static CaseNames of(YamlNode.Entries root) {
        List<String> agents = new ArrayList<>();
        if (root.get("agents") instanceof YamlNode.Entries map) {
            agents.addAll(map.entries().keySet());
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
        return new CaseNames(agents, regions.stream().distinct().toList());
    }

    /** The agent of that name. */
    String agent(Place place, String name) {
        if (!agents.contains(name)) {
            throw unknown(place, name, "agent", agents);
        }
        return name;
    }

    /** The region of that name. */
    String region(Place place, String name) {
        if (!regions.contains(name)) {
            throw unknown(place, name, "region", regions);
        }
        return name;
    }

    private static Fault unknown(Place place, String name, String noun, List<String> known) {
        return place.fault(
                "'" + name + "' is no " + noun + " of this case", Nearest.hint(name, known));
    }

    /** Refuses names that tables and paths could not carry. */
    static String checked(Place place, String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw place.fault(
                    "'" + name + "' is no name",
                    "use letters, digits, '-' and '_', a letter first");
        }
        return name;
    }
}
