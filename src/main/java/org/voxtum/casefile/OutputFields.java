package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voxtum.fault.CaseRule;
import org.voxtum.model.MilieuProperty;

/**
 * Names of the fields that a run can write, for {@code run.output.fields}.
 *
 * @param agents names of the agents
 * @param oxygen whether oxygen is computed
 * @param response whether survival is computed
 * @param exposure whether exposure is kept
 * @param thresholds of the time above, by agent
 */
record OutputFields(
        List<String> agents,
        boolean oxygen,
        boolean response,
        boolean exposure,
        Map<String, List<Double>> thresholds) {
    private static final List<String> OF_FLUID =
            List.of("label", "pressure", "velocity", "filtration");
    private static final List<String> OF_AGENT =
            List.of("fluid", "free", "bound", "internal", "phagocyte", "degraded");
    private static final List<String> OF_EXPOSURE = List.of("auc", "peak", "peak_time");

    /** Written only where it is named. */
    private static final List<String> ON_REQUEST = List.of("wall_peclet", "receptors");

    /**
     * Every name, those of the milieu too, which are written only where they are named; {@code
     * AGENT.FIELD} for what agents have.
     */
    private List<String> known() {
        List<String> names = new ArrayList<>(OF_FLUID);
        if (oxygen) {
            names.add("oxygen");
        }
        if (response) {
            names.add("survival");
        }
        for (MilieuProperty property : MilieuProperty.values()) {
            names.add(property.label());
        }
        for (String agent : agents) {
            OF_AGENT.forEach(field -> names.add(agent + "." + field));
            if (exposure) {
                OF_EXPOSURE.forEach(field -> names.add(agent + "." + field));
            }
            ON_REQUEST.forEach(field -> names.add(agent + "." + field));
            int count = thresholds.getOrDefault(agent, List.of()).size();
            for (int k = 1; k <= count; k++) {
                names.add(agent + ".above_" + k);
            }
        }
        return names;
    }

    /** The name of an item, refused where no field has it. */
    String checked(Place item) {
        String name = item.text();
        List<String> known = known();
        if (!exposure && isOfExposure(name)) {
            throw item.fault(CaseRule.NO_EXPOSURE, name);
        }
        if (!known.contains(name)) {
            throw item.fault(CaseRule.NO_FIELD, name, Nearest.hint(name, known));
        }
        return name;
    }

    private boolean isOfExposure(String name) {
        return agents.stream()
                .filter(agent -> name.startsWith(agent + "."))
                .map(agent -> name.substring(agent.length() + 1))
                .anyMatch(field -> OF_EXPOSURE.contains(field) || field.startsWith("above_"));
    }
}
