package org.voxtum.casefile;

import java.util.List;
import org.voxtum.fault.Fault;
import org.voxtum.fault.FileRule;

/** Changes one value of the tree, as {@code --set tissue.regions.tumour.with.blood_fraction=0}. */
final class SetOption {
    private final String option;
    private final Mark mark;

    private SetOption(String option) {
        this.option = option;
        this.mark = Mark.without("--set " + option, Origin.OPTION);
    }

    /** Applies {@code path=value}; entries of lists by index or by their name or agent. */
    static void apply(YamlNode.Entries root, String option) {
        new SetOption(option).apply(root);
    }

    private void apply(YamlNode.Entries root) {
        int equals = option.indexOf('=');
        if (equals < 1) {
            throw FileRule.SETTING.fault("--set", option);
        }
        List<String> path = List.of(option.substring(0, equals).strip().split("\\.", -1));
        YamlNode value = value(option.substring(equals + 1).strip());
        YamlNode at = root;
        for (int depth = 0; depth < path.size() - 1; depth++) {
            at = step(at, path.get(depth));
        }
        put(at, path.get(path.size() - 1), value);
    }

    private YamlNode value(String text) {
        if (text.isEmpty()) {
            return new YamlNode.Scalar("", mark);
        }
        return YamlReader.parse(text, mark.source()).remark(mark);
    }

    private YamlNode step(YamlNode at, String name) {
        if (at instanceof YamlNode.Entries map) {
            YamlNode.Entry entry =
                    map.entries().compute(name, (key, old) -> isEmpty(old) ? emptyMap() : old);
            return entry.value();
        }
        if (at instanceof YamlNode.Items list) {
            return list.items().get(index(list, name));
        }
        throw noPlace(name);
    }

    private YamlNode.Entry emptyMap() {
        return new YamlNode.Entry(mark, YamlNode.Entries.empty(mark));
    }

    private static boolean isEmpty(YamlNode.Entry entry) {
        return entry == null || isText(entry.value(), "");
    }

    private void put(YamlNode at, String name, YamlNode value) {
        if (at instanceof YamlNode.Entries map) {
            map.entries().put(name, new YamlNode.Entry(mark, value));
        } else if (at instanceof YamlNode.Items list) {
            list.items().set(index(list, name), value);
        } else {
            throw noPlace(name);
        }
    }

    private int index(YamlNode.Items list, String name) {
        for (int index = 0; index < list.items().size(); index++) {
            if (name.equals(String.valueOf(index)) || isNamed(list.items().get(index), name)) {
                return index;
            }
        }
        List<String> names = list.items().stream().map(SetOption::nameOf).toList();
        throw FileRule.SETTING_ENTRY.fault(
                mark.text(),
                name,
                names.contains("")
                        ? "it has " + names.size() + " entries, counted from 0"
                        : Nearest.hint(name, names));
    }

    private static boolean isNamed(YamlNode node, String name) {
        return node instanceof YamlNode.Entries map
                && (isText(map.get("name"), name) || isText(map.get("agent"), name));
    }

    private static boolean isText(YamlNode node, String text) {
        return node instanceof YamlNode.Scalar scalar && scalar.text().equals(text);
    }

    private static String nameOf(YamlNode node) {
        if (node instanceof YamlNode.Entries map) {
            YamlNode name = map.get("name") == null ? map.get("agent") : map.get("name");
            return name instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        }
        return "";
    }

    private Fault noPlace(String name) {
        return FileRule.SETTING_BELOW.fault(mark.text(), name);
    }
}
