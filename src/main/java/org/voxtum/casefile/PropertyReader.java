package org.voxtum.casefile;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voxtum.fault.DataRule;
import org.voxtum.fault.ValueRule;
import org.voxtum.format.NumberType;
import org.voxtum.format.RawImage;
import org.voxtum.format.RawImageFile;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

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
            KeyType.Property each = new KeyType.Property(type.amount(), false);
            return new PropertyValue.Axes(
                    read(axes.need("x"), each),
                    read(axes.need("y"), each),
                    read(axes.need("z"), each));
        }
        throw place.fault(
                ValueRule.NOT_A_PROPERTY,
                place.key(),
                place.owner(),
                place.node().noun(),
                type.axes() ? " or {x: ..., y: ..., z: ...}" : "");
    }

    /** The image that a map describes. */
    RawImageFile image(Fields fields) {
        fields.word("format");
        int[] shape = fields.find("shape").map(PropertyReader::counts).orElseGet(this::gridShape);
        grid.ifPresent(box -> checkShape(fields, shape, box));
        Path file = fields.need("image").file();
        NumberType type = NumberType.valueOf(fields.word("type").toUpperCase(Locale.ROOT));
        boolean little = fields.word("byte_order").equals("little");
        RawImage layout =
                new RawImage(
                        Shape.of(shape[0], shape[1], shape[2]),
                        type,
                        little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
                        fields.whole("offset"));
        return new RawImageFile(file, layout);
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
                            DataRule.IMAGE_SHAPE,
                            counts(shape[0], shape[1], shape[2]),
                            fields.place().owner(),
                            counts(box.nx(), box.ny(), box.nz()));
        }
    }

    private static String counts(int nx, int ny, int nz) {
        return nx + " x " + ny + " x " + nz;
    }
}
