package org.voxtum.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.tissue.RawImage;

/**
 * Reads a property: a number, a number an axis or an image.
 *
 * @param grid the box, empty where it could not be read
 */
record PropertyReader(Optional<VoxelGrid> grid) {
    PropertyValue read(Place place, KeyType.Property type) {
        if (place.isScalar()) {
            return new PropertyValue.Scalar(place.amount(type.amount()));
        }
        if (place.isMap() && ((YamlNode.Entries) place.node()).get("image") != null) {
            Fields image = place.fields(TissueKeys.image(type.amount().measure()));
            return new PropertyValue.Image(image(image), image.amount("scale"));
        }
        if (type.axes() && place.isMap()) {
            Fields axes = place.fields(TissueKeys.axes(type.amount()));
            return new PropertyValue.Axes(axes.amount("x"), axes.amount("y"), axes.amount("z"));
        }
        throw place.fault(
                place.key() + place.owner() + " is " + place.node().noun(),
                "write an amount or {image: FILE, scale: AMOUNT}"
                        + (type.axes() ? " or {x: ..., y: ..., z: ...}" : ""));
    }

    /** The image that a map describes. */
    RawImage image(Fields fields) {
        fields.word("format");
        int[] shape = fields.find("shape").map(PropertyReader::counts).orElseGet(this::gridShape);
        grid.ifPresent(box -> checkShape(fields, shape, box));
        return new RawImage(
                fields.need("image").file(),
                shape[0],
                shape[1],
                shape[2],
                RawImage.Type.valueOf(fields.word("type").toUpperCase(Locale.ROOT)),
                fields.word("byte_order").equals("little"),
                fields.whole("offset"));
    }

    /** Three whole numbers. */
    static int[] counts(Place place) {
        List<Place> three = place.three();
        KeyType.Whole type = new KeyType.Whole(1, 1_000_000);
        return three.stream().mapToInt(count -> (int) count.whole(type)).toArray();
    }

    private int[] gridShape() {
        return grid.map(box -> new int[] {box.nx(), box.ny(), box.nz()})
                .orElse(new int[] {1, 1, 1});
    }

    private static void checkShape(Fields fields, int[] shape, VoxelGrid box) {
        if (shape[0] != box.nx() || shape[1] != box.ny() || shape[2] != box.nz()) {
            throw fields.place()
                    .fault(
                            "the image has "
                                    + counts(shape[0], shape[1], shape[2])
                                    + " values"
                                    + fields.place().owner(),
                            "it must have the grid's " + counts(box.nx(), box.ny(), box.nz()));
        }
    }

    private static String counts(int nx, int ny, int nz) {
        return nx + " x " + ny + " x " + nz;
    }
}
