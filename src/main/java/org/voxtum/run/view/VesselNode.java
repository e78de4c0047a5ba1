package org.voxtum.run.view;

/** How vessels look, in a scene file: {@code true}, {@code false} or a map. */
final class VesselNode {
    private VesselNode() {}

    /**
     * Reads it.
     *
     * @param unit of the values that colour them
     */
    static VesselLook read(SceneNode node, String unit) {
        if (!node.isMap()) {
            return VesselLook.of(node.flag());
        }
        node.knowing("shown", "colour", "map", "from", "to", "scale");
        VesselLook usual = VesselLook.of(node.key("shown").map(SceneNode::flag).orElse(true));
        String colour = colour(node);
        if (colour.isEmpty()) {
            return usual;
        }
        return new VesselLook(
                usual.shown(),
                colour,
                node.key("map").map(ColoursNode::map).orElse(usual.map()),
                ColoursNode.end(node, "from", unit),
                ColoursNode.checkedEnd(node, unit),
                node.key("scale").map(ColoursNode::isLogarithmic));
    }

    /** Name of the array that colours them, empty for none. */
    static String colour(SceneNode node) {
        if (!node.isMap()) {
            return "";
        }
        String colour = node.key("colour").map(SceneNode::text).orElse(VesselLook.PERFUSION);
        return colour.equals(VesselLook.PERFUSION) ? "" : colour;
    }

    /** The value as it is read. */
    static String text(VesselLook look, String unit) {
        if (look.colour().equals(VesselLook.PERFUSION)) {
            return Boolean.toString(look.shown());
        }
        StringBuilder text = new StringBuilder("{colour: ").append(SceneText.quoted(look.colour()));
        text.append(look.shown() ? "" : ", shown: false");
        text.append(", map: ").append(SceneText.word(look.map()));
        text.append(ColoursNode.ends(look.least(), look.largest(), unit));
        look.logarithmic()
                .ifPresent(log -> text.append(", scale: ").append(log ? "log" : "linear"));
        return text.append("}").toString();
    }
}
