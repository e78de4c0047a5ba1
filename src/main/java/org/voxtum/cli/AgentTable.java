package org.voxtum.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voxtum.casefile.AgentValue;

/** The values of agents as people read them. */
final class AgentTable {
    private AgentTable() {}

    /** Lines of the table: a head for each agent and region, then a line for each value. */
    static List<String> lines(List<AgentValue> values) {
        List<String> lines = new ArrayList<>();
        String last = "";
        for (AgentValue value : values) {
            String head = head(value);
            if (!head.equals(last)) {
                lines.add(head);
                last = head;
            }
            lines.add(line(value));
        }
        return lines;
    }

    private static String head(AgentValue value) {
        return value.region().isEmpty()
                ? "agent '" + value.agent() + "'"
                : "agent '" + value.agent() + "' in region '" + value.region() + "'";
    }

    private static String line(AgentValue value) {
        String number =
                Double.isNaN(value.value())
                        ? "by voxel"
                        : String.format(Locale.ROOT, "%.5g", value.value());
        return String.format(
                        Locale.ROOT,
                        "  %-28s %-14s %12s %-9s %s",
                        value.quantity(),
                        value.symbol(),
                        number,
                        value.unit(),
                        meaning(value))
                .stripTrailing();
    }

    private static String meaning(AgentValue value) {
        StringBuilder text = new StringBuilder(value.origin());
        if (!value.formula().isEmpty()) {
            text.append(": ")
                    .append(value.formula())
                    .append(" (")
                    .append(value.source())
                    .append(')');
        }
        if (!value.range().isEmpty()) {
            text.append("; valid ").append(value.range());
        }
        return text.append(value.outside() ? "; OUTSIDE" : "").toString();
    }
}
