package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.voxtum.fault.FileRule;

/** Turns the library's nodes into a tree of ours; aliases are copied out, within a limit. */
final class YamlTree {
    /** Most parts of the tree, aliases copied out. */
    static final int MOST_NODES = 100_000;

    private final String name;
    private int nodes;

    YamlTree(String name) {
        this.name = name;
    }

    YamlNode convert(Node node) {
        return convert(node, 0);
    }

    private YamlNode convert(Node node, int depth) {
        Mark mark = mark(node.getStartMark(), name);
        nodes++;
        if (nodes > MOST_NODES || depth > YamlReader.MOST_DEPTH) {
            throw FileRule.TOO_MANY_VALUES.fault(mark.text(), MOST_NODES);
        }
        if (node instanceof ScalarNode scalar) {
            return new YamlNode.Scalar(scalar.getValue().strip(), mark);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(convert(item, depth + 1)));
            return new YamlNode.Items(items, mark);
        }
        return entries((MappingNode) node, mark, depth);
    }

    private YamlNode entries(MappingNode node, Mark mark, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Mark at = mark(tuple.getKeyNode().getStartMark(), name);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw FileRule.KEY_NOT_A_WORD.fault(at.text());
            }
            YamlNode value = convert(tuple.getValueNode(), depth + 1);
            if (entries.put(key.getValue(), new YamlNode.Entry(at, value)) != null) {
                throw FileRule.KEY_TWICE.fault(at.text(), key.getValue());
            }
        }
        return new YamlNode.Entries(entries, mark);
    }

    static Mark mark(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark, String name) {
        return mark.map(at -> Mark.inFile(name, at.getLine() + 1, at.getColumn() + 1))
                .orElse(Mark.inFile(name, 1, 1));
    }
}
