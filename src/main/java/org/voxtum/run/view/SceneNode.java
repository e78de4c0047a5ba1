package org.voxtum.run.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.voxtum.fault.Fault;
import org.voxtum.units.Quantity;

/**
 * A value of a scene file with its place.
 *
 * @param file name of the file
 * @param path keys that lead to it
 * @param node the value
 */
record SceneNode(String file, String path, Node node) {
    /** A fault at this place. */
    Fault wrong(String what, String remedy) {
        String line = node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
        return new Fault(Fault.Kind.INPUT, what, file + line + " " + path, remedy);
    }

    /** The value of a key, where it is there. */
    Optional<SceneNode> key(String name) {
        for (NodeTuple tuple : map()) {
            if (text(tuple.getKeyNode()).equals(name)) {
                String below = path.isEmpty() ? name : path + "." + name;
                return Optional.of(new SceneNode(file, below, tuple.getValueNode()));
            }
        }
        return Optional.empty();
    }

    /** Refuses keys that are not among those known. */
    SceneNode knowing(String... names) {
        for (NodeTuple tuple : map()) {
            String key = text(tuple.getKeyNode());
            if (!List.of(names).contains(key)) {
                throw new SceneNode(file, path, tuple.getKeyNode())
                        .wrong(
                                "'" + key + "' is no key here",
                                "it knows " + String.join(", ", names));
            }
        }
        return this;
    }

    /** Whether it has keys. */
    boolean isMap() {
        return node instanceof MappingNode;
    }

    private List<NodeTuple> map() {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw wrong("this is no map", "write keys and values");
    }

    private static String text(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** Entries of a list. */
    List<SceneNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("this is no list", "write [..., ...]");
        }
        List<SceneNode> entries = new ArrayList<>();
        for (Node entry : sequence.getValue()) {
            entries.add(new SceneNode(file, path + "[" + entries.size() + "]", entry));
        }
        return entries;
    }

    /** A list of a given length. */
    List<SceneNode> list(int length) {
        if (list().size() != length) {
            throw wrong("there are " + list().size() + " entries", "it needs " + length);
        }
        return list();
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong("this is no single value", "write one word or number");
    }

    /** A finite number within limits. */
    double number(double least, double most) {
        try {
            double value = Double.parseDouble(text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException none) {
            throw wrong("'" + text() + "' is no number", "write one from " + least + " to " + most);
        }
        throw wrong(text() + " is out of range", "write a number from " + least + " to " + most);
    }

    int whole(int least, int most) {
        double value = number(least, most);
        if (value != Math.rint(value)) {
            throw wrong(text() + " is no whole number", "write one from " + least + " to " + most);
        }
        return (int) value;
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("'" + text() + "' is neither", "write true or false");
        };
    }

    /** A quantity in a unit, which may be typed in another of its dimension. */
    double quantity(String unit) {
        String typed = text().strip();
        try {
            if (unit.isEmpty() || unit.equals("1")) {
                return Double.parseDouble(typed);
            }
            Quantity one = Quantity.parse("1 " + unit);
            return Quantity.parse(typed, one.dimension()).si() / one.si();
        } catch (Fault | NumberFormatException refused) {
            throw wrong(
                    "'" + typed + "' is no quantity here",
                    unit.isEmpty() ? "write a number" : "write a number and a unit like " + unit);
        }
    }

    /** A point [m]. */
    double[] place() {
        List<SceneNode> three = list(3);
        return new double[] {
            three.get(0).quantity("m"), three.get(1).quantity("m"), three.get(2).quantity("m")
        };
    }

    /** One of some words. */
    <E extends Enum<E>> E word(Class<E> of) {
        List<String> words = new ArrayList<>();
        for (E each : of.getEnumConstants()) {
            words.add(each.name().toLowerCase(java.util.Locale.ROOT));
            if (words.get(words.size() - 1).equals(text())) {
                return each;
            }
        }
        throw wrong("'" + text() + "' is not known", "use " + String.join(", ", words));
    }

    /** Six hexadecimal digits. */
    int colour() {
        if (!text().matches("[0-9a-fA-F]{6}")) {
            throw wrong("'" + text() + "' is no colour", "write six digits such as \"ff8800\"");
        }
        return Integer.parseInt(text(), 16);
    }
}
