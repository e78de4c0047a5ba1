package org.voxtum.run.view;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.grid.Axis;
import org.voxtum.render.volume.SlicePlane;

/** Slices in a scene file: normal to an axis, or with a normal and a point of the plane. */
final class PlaneNode {
    private static final int MOST_PLANES = 16;
    private static final double FAR = 1e6;

    private PlaneNode() {}

    /** Reads the list of them. */
    static List<SlicePlane> read(SceneNode node) {
        List<SlicePlane> planes = new ArrayList<>();
        for (SceneNode entry : node.list()) {
            entry.knowing("axis", "normal", "at", "through", "contours");
            int contours =
                    entry.key("contours").map(n -> n.whole(0, SlicePlane.MOST_CONTOURS)).orElse(0);
            planes.add(plane(entry).withContours(contours));
        }
        if (planes.size() > MOST_PLANES) {
            throw node.wrong("there are " + planes.size() + " planes", MOST_PLANES + " at most");
        }
        return planes;
    }

    private static SlicePlane plane(SceneNode entry) {
        if (entry.key("axis").isPresent() == entry.key("normal").isPresent()) {
            throw entry.wrong(
                    "it needs an axis or a normal", "write axis: z, or normal: [1, 1, 0]");
        }
        if (entry.key("at").isPresent() == entry.key("through").isPresent()) {
            throw entry.wrong(
                    "it needs one place",
                    "write at: 300 um along the axis or normal, or through: [x, y, z]");
        }
        double[] direction =
                entry.key("axis")
                        .map(axis -> SlicePlane.across(axis.word(Axis.class), 0).normal())
                        .orElseGet(() -> normal(entry.key("normal").orElseThrow()));
        return entry.key("at")
                .map(at -> SlicePlane.of(direction, at.quantity("m")))
                .orElseGet(() -> through(direction, entry.key("through").orElseThrow().place()));
    }

    private static double[] normal(SceneNode node) {
        double[] direction = new double[3];
        double square = 0;
        for (int i = 0; i < direction.length; i++) {
            direction[i] = node.list(direction.length).get(i).number(-FAR, FAR);
            square += direction[i] * direction[i];
        }
        if (!(square > 0)) {
            throw node.wrong("the normal has no length", "write a direction such as [1, 1, 0]");
        }
        return direction;
    }

    private static SlicePlane through(double[] direction, double[] point) {
        double[] normal = SlicePlane.of(direction, 0).normal();
        double offset = normal[0] * point[0] + normal[1] * point[1] + normal[2] * point[2];
        return SlicePlane.of(normal, offset);
    }

    /** One of them as it is read. */
    static String text(SlicePlane plane) {
        StringBuilder text = new StringBuilder("  - {").append(direction(plane.normal()));
        text.append(", at: ").append(plane.offset()).append(" m");
        if (plane.contours() > 0) {
            text.append(", contours: ").append(plane.contours());
        }
        return text.append("}\n").toString();
    }

    private static String direction(double[] normal) {
        for (Axis axis : Axis.values()) {
            if (normal[axis.ordinal()] == 1) {
                return "axis: " + SceneText.word(axis);
            }
        }
        return "normal: [" + normal[0] + ", " + normal[1] + ", " + normal[2] + "]";
    }
}
