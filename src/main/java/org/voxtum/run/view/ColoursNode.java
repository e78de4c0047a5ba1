package org.voxtum.run.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.voxtum.render.ColourMap;
import org.voxtum.render.volume.OpacityCurve;

/** Colour scales and opacities in a scene file. */
final class ColoursNode {
    private ColoursNode() {}

    /** Reads the keys {@code colours} and {@code opacity} of a map. */
    static FieldColours read(SceneNode parent, ColourMap usual, String unit) {
        Optional<SceneNode> node = parent.key("colours");
        node.ifPresent(colours -> colours.knowing("map", "from", "to", "scale"));
        return new FieldColours(
                node.flatMap(n -> n.key("map")).map(ColoursNode::map).orElse(usual),
                node.map(n -> end(n, "from", unit)).orElse(Double.NaN),
                node.map(n -> checkedEnd(n, unit)).orElse(Double.NaN),
                node.flatMap(n -> n.key("scale")).map(ColoursNode::isLogarithmic).orElse(false),
                parent.key("opacity").map(ColoursNode::curve));
    }

    /** A colour map's name. */
    static ColourMap map(SceneNode node) {
        return node.word(ColourMap.class);
    }

    /** One end of a scale, NaN where it is open. */
    static double end(SceneNode node, String key, String unit) {
        return node.key(key).map(end -> end.quantity(unit)).orElse(Double.NaN);
    }

    /** The upper end, which must lie above the lower. */
    static double checkedEnd(SceneNode node, String unit) {
        double to = end(node, "to", unit);
        if (to <= end(node, "from", unit)) {
            throw node.key("to")
                    .orElseThrow()
                    .wrong("the scale ends before it begins", "from < to");
        }
        return to;
    }

    /** {@code linear} or {@code log}. */
    static boolean isLogarithmic(SceneNode node) {
        return switch (node.text()) {
            case "log" -> true;
            case "linear" -> false;
            default -> throw node.wrong("'" + node.text() + "' is no scale", "linear or log");
        };
    }

    private static OpacityCurve curve(SceneNode node) {
        List<OpacityCurve.Point> points = new ArrayList<>();
        for (SceneNode entry : node.list()) {
            List<SceneNode> pair = entry.list(2);
            double place = pair.get(0).number(0, 1);
            if (!points.isEmpty() && place < points.get(points.size() - 1).place()) {
                throw entry.wrong("the points are out of order", "write them by rising place");
            }
            points.add(new OpacityCurve.Point(place, pair.get(1).number(0, 1)));
        }
        if (points.isEmpty()) {
            throw node.wrong("there is no point", "write [[0, 0], [1, 0.5]]");
        }
        return new OpacityCurve(points);
    }

    /** The value of {@code colours}. */
    static String text(FieldColours colours, String unit) {
        return "{map: "
                + SceneText.word(colours.map())
                + ends(colours.least(), colours.largest(), unit)
                + ", scale: "
                + (colours.logarithmic() ? "log" : "linear")
                + "}";
    }

    /** Those ends that are not open, as further keys of a map. */
    static String ends(double least, double largest, String unit) {
        return (Double.isNaN(least) ? "" : ", from: " + SceneText.quantity(least, unit))
                + (Double.isNaN(largest) ? "" : ", to: " + SceneText.quantity(largest, unit));
    }

    /** The value of {@code opacity}. */
    static String text(OpacityCurve curve) {
        return curve.points().stream()
                .map(point -> "[" + point.place() + ", " + point.opacity() + "]")
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
