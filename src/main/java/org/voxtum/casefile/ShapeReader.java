package org.voxtum.casefile;

import java.util.List;
import org.voxtum.fault.CaseRule;
import org.voxtum.tissue.Box;
import org.voxtum.tissue.Cylinder;
import org.voxtum.tissue.DeeperThan;
import org.voxtum.tissue.Ellipsoid;
import org.voxtum.tissue.Everywhere;
import org.voxtum.tissue.ImageLabel;
import org.voxtum.tissue.Nowhere;
import org.voxtum.tissue.Point;
import org.voxtum.tissue.RegionShape;
import org.voxtum.tissue.Sphere;

/**
 * Reads {@code where}.
 *
 * @param images reads images
 * @param earlier names of the regions painted before
 */
record ShapeReader(PropertyReader images, List<String> earlier) {
    private static final KeyType.Amount COORDINATE = KeyType.amount(Measure.LENGTH, Range.ANY);
    private static final KeyType.Amount LENGTH = KeyType.amount(Measure.LENGTH, Range.POSITIVE);

    RegionShape read(Place where) {
        if (where.isScalar()) {
            String word = where.word(TissueKeys.WHERE);
            return word.equals("nowhere") ? new Nowhere() : new Everywhere();
        }
        Fields shape = where.fields(TissueKeys.SHAPE);
        String kind =
                shape.exactlyOne("sphere", "ellipsoid", "box", "cylinder", "image", "deeper_than");
        return switch (kind) {
            case "sphere" -> sphere(shape.needGroup(kind));
            case "ellipsoid" -> ellipsoid(shape.needGroup(kind));
            case "box" -> box(shape.needGroup(kind));
            case "cylinder" -> cylinder(shape.needGroup(kind));
            case "image" -> new ImageLabel(images.image(shape), (int) shape.whole("label"));
            default -> deeper(shape);
        };
    }

    private static Sphere sphere(Fields shape) {
        return new Sphere(point(shape, "centre"), shape.amount("radius"));
    }

    private static Ellipsoid ellipsoid(Fields shape) {
        return new Ellipsoid(
                point(shape, "centre"),
                point(GridReader.lengths(shape.need("radii").three(), LENGTH)));
    }

    private static Box box(Fields shape) {
        Point from = point(shape, "from");
        Point to = point(shape, "to");
        if (!(to.x() > from.x() && to.y() > from.y() && to.z() > from.z())) {
            throw shape.place().fault(CaseRule.BOX_REVERSED, shape.place().owner());
        }
        return new Box(from, to);
    }

    private static Cylinder cylinder(Fields shape) {
        Point from = point(shape, "from");
        Point to = point(shape, "to");
        if (from.equals(to)) {
            throw shape.place().fault(CaseRule.CYLINDER_LENGTH, shape.place().owner());
        }
        return new Cylinder(from, to, shape.amount("radius"));
    }

    private RegionShape deeper(Fields shape) {
        Place in = shape.need("in");
        String region = in.text();
        if (!earlier.contains(region)) {
            throw in.fault(CaseRule.NOT_PAINTED, region, in.owner(), Nearest.hint(region, earlier));
        }
        return new DeeperThan(shape.amount("deeper_than"), earlier.indexOf(region));
    }

    private static Point point(Fields shape, String key) {
        return point(GridReader.lengths(shape.need(key).three(), COORDINATE));
    }

    private static Point point(double[] values) {
        return new Point(values[0], values[1], values[2]);
    }
}
