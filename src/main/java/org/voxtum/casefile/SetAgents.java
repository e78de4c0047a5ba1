package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voxtum.fault.CaseRule;

/**
 * Agents that only {@code --set} names. One may be added so, key by key; but one key of a name that
 * is near to an agent's of the file is a slip, which would be told as an agent without a source.
 */
final class SetAgents {
    private SetAgents() {}

    /**
     * Refuses a slip.
     *
     * @throws org.voxtum.fault.Fault CASE naming the option and the agent that it may mean
     */
    static void refuse(YamlNode.Entries root) {
        if (!(root.get("agents") instanceof YamlNode.Entries agents)) {
            return;
        }
        List<String> typed = new ArrayList<>(agents.entries().keySet());
        typed.removeIf(name -> isOfOption(agents.entries().get(name)));
        for (Map.Entry<String, YamlNode.Entry> each : agents.entries().entrySet()) {
            boolean slip = isOfOption(each.getValue()) && isOneKey(each.getValue().value());
            if (slip && Nearest.find(each.getKey(), typed).isPresent()) {
                throw CaseRule.NO_AGENT.fault(
                        each.getValue().key().text(),
                        each.getKey(),
                        Nearest.hint(each.getKey(), typed));
            }
        }
    }

    private static boolean isOfOption(YamlNode.Entry entry) {
        return entry.key().origin().equals(Origin.OPTION);
    }

    /** A preset alone may be an agent. */
    private static boolean isOneKey(YamlNode value) {
        return value instanceof YamlNode.Entries keys
                && keys.entries().size() == 1
                && keys.get("preset") == null;
    }
}
