package org.voxtum.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/** Turns images between {@code .vti} and {@code .raw} with its side-car text. */
public final class ImageConvert {
    private ImageConvert() {}

    /**
     * Converts one image; the endings say from what to what.
     *
     * @param in a {@code .vti}, or a {@code .raw} with {@code .raw.txt} beside it
     * @param out a file of the other kind
     * @param array name of the array to take from a {@code .vti}; empty where it has only one
     */
    public static void convert(Path in, Path out, String array) {
        String pair = ending(in) + " to " + ending(out);
        switch (pair) {
            case "vti to raw" -> toRaw(in, out, array);
            case "raw to vti" -> toVti(in, out);
            default ->
                    throw new Fault(
                            Fault.Kind.USAGE,
                            "no way from " + in.getFileName() + " to " + out.getFileName(),
                            "",
                            ".vti to .raw and .raw to .vti are known");
        }
    }

    private static void toRaw(Path in, Path out, String array) {
        VtiImage image = VtiReader.open(in);
        VtiImage.Entry entry = array.isEmpty() ? only(image) : image.array(array);
        if (entry.components() != 1) {
            throw InputFaults.of(
                    in,
                    "array '" + entry.name() + "' is a vector",
                    "take a scalar: " + image.scalars());
        }
        Field values = VtiReader.read(image, entry.name(), 0);
        RawImage raw = RawImage.of(Shape.of(image.grid()), entry.type());
        raw.write(out, values::get);
        new RawSidecar(raw, image.grid(), entry.name(), entry.unit(), image.time()).write(out);
    }

    private static VtiImage.Entry only(VtiImage image) {
        if (image.arrays().size() != 1) {
            throw new Fault(
                    Fault.Kind.USAGE,
                    "the image has " + image.arrays().size() + " arrays",
                    image.file().toString(),
                    "name one of " + image.names());
        }
        return image.arrays().get(0);
    }

    private static void toVti(Path in, Path out) {
        RawSidecar text = RawSidecar.read(in);
        Field values = text.image().read(in);
        VtiWriter.write(
                out,
                text.grid(),
                text.time(),
                List.of(
                        VtiArray.scalar(
                                text.name(), text.unit(), text.image().type(), values::get)),
                Map.of());
    }

    private static String ending(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
