package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voxtum.fault.CaseRule;

/** Names of the fields that a run can write, for {@code run.output.fields}. */
final class OutputFields {
    private static final List<String> OF_FLUID =
            List.of("label", "pressure", "velocity", "filtration");
    private static final List<String> OF_AGENT =
            List.of("fluid", "free", "phagocyte", "degraded", "auc", "peak", "peak_time");

    /** Written only where it is named. */
    private static final List<String> ON_REQUEST = List.of("wall_peclet");

    private OutputFields() {}

    /** Every name, {@code AGENT.FIELD} for what agents have. */
    static List<String> known(List<String> agents, Map<String, List<Double>> thresholds) {
        List<String> names = new ArrayList<>(OF_FLUID);
        for (String agent : agents) {
            OF_AGENT.forEach(field -> names.add(agent + "." + field));
            ON_REQUEST.forEach(field -> names.add(agent + "." + field));
            int count = thresholds.getOrDefault(agent, List.of()).size();
            for (int k = 1; k <= count; k++) {
                names.add(agent + ".above_" + k);
            }
        }
        return names;
    }

    /** The name of an item, refused where no field has it. */
    static String checked(Place item, List<String> known) {
        String name = item.text();
        if (!known.contains(name)) {
            throw item.fault(CaseRule.NO_FIELD, name, Nearest.hint(name, known));
        }
        return name;
    }
}
