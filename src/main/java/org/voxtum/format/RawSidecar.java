package org.voxtum.format;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.voxtum.fault.DataRule;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/**
 * The text beside a raw image ({@code NAME.raw.txt}) that tells what the bytes mean: {@code shape},
 * {@code type}, {@code byte_order}, {@code offset}, {@code spacing} and {@code origin} (corner) in
 * micrometres, {@code name}, {@code unit}, {@code time} in seconds.
 *
 * @param image layout of the bytes
 * @param grid grid of the values [m]
 * @param name name of the values
 * @param unit unit of the values, or empty
 * @param time model time [s], NaN where there is none
 */
public record RawSidecar(RawImage image, VoxelGrid grid, String name, String unit, double time) {
    /** The side-car's path for a raw image. */
    public static Path beside(Path raw) {
        return raw.resolveSibling(raw.getFileName() + ".txt");
    }

    /** Writes the text beside a raw image. */
    public void write(Path raw) {
        String text =
                String.join(
                        "\n",
                        "# raw image, x fastest, then y, then z; lengths in micrometres; origin is"
                                + " the corner of the first voxel",
                        "shape: " + grid.nx() + " " + grid.ny() + " " + grid.nz(),
                        "type: " + image.type().label(),
                        "byte_order: " + byteOrder(),
                        "offset: " + image.offset(),
                        "spacing: " + micrometres(grid.dx(), grid.dy(), grid.dz()),
                        "origin: " + micrometres(grid.originX(), grid.originY(), grid.originZ()),
                        "name: " + name,
                        "unit: " + unit,
                        "time: " + (Double.isNaN(time) ? "" : Decimal.text(time)),
                        "");
        AtomicFile.write(beside(raw), out -> VtkXml.text(out, text));
    }

    /** Reads the text beside a raw image; Fault INPUT that names the line that is wrong. */
    public static RawSidecar read(Path raw) {
        Path file = beside(raw);
        Map<String, String> lines = lines(file);
        try {
            int[] counts = counts(lines);
            NumberType type = NumberType.of(need(lines, "type"));
            if (type == null) {
                throw new IllegalArgumentException("type: " + lines.get("type"));
            }
            RawImage image =
                    new RawImage(
                            Shape.of(counts[0], counts[1], counts[2]),
                            type,
                            order(lines.getOrDefault("byte_order", "little")),
                            Long.parseLong(lines.getOrDefault("offset", "0")));
            return new RawSidecar(
                    image,
                    grid(counts, lines),
                    lines.getOrDefault("name", "value"),
                    lines.getOrDefault("unit", ""),
                    CsvReader.number(lines.getOrDefault("time", "")));
        } catch (IllegalArgumentException | Fault wrong) {
            throw DataRule.SIDECAR.fault(wrong, file.toString(), wrong.getMessage());
        }
    }

    private static Map<String, String> lines(Path file) {
        Map<String, String> lines = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    lines.put(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            }
            return lines;
        } catch (IOException problem) {
            throw InputFaults.of(file, problem);
        }
    }

    private static int[] counts(Map<String, String> lines) {
        String[] words = three(lines, "shape", null);
        int nx = Integer.parseInt(words[0]);
        int ny = Integer.parseInt(words[1]);
        int nz = Integer.parseInt(words[2]);
        if (nx < 1 || ny < 1 || nz < 1 || !Shape.holds(nx, ny, nz)) {
            throw new IllegalArgumentException("shape: " + lines.get("shape"));
        }
        return new int[] {nx, ny, nz};
    }

    private static VoxelGrid grid(int[] counts, Map<String, String> lines) {
        String[] spacing = three(lines, "spacing", null);
        String[] origin = three(lines, "origin", "0 0 0");
        return new VoxelGrid(
                counts[0],
                counts[1],
                counts[2],
                Decimal.metres(spacing[0]),
                Decimal.metres(spacing[1]),
                Decimal.metres(spacing[2]),
                Decimal.metres(origin[0]),
                Decimal.metres(origin[1]),
                Decimal.metres(origin[2]));
    }

    private static String[] three(Map<String, String> lines, String key, String otherwise) {
        String text = otherwise == null ? need(lines, key) : lines.getOrDefault(key, otherwise);
        String[] words = text.split("\\s+");
        if (words.length != 3) {
            throw new IllegalArgumentException(key + ": " + text);
        }
        return words;
    }

    private static String need(Map<String, String> lines, String key) {
        String text = lines.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no line '" + key + ":'");
        }
        return text;
    }

    private static ByteOrder order(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "little" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default -> throw new IllegalArgumentException("byte_order: " + text);
        };
    }

    private String byteOrder() {
        return image.order() == ByteOrder.BIG_ENDIAN ? "big" : "little";
    }

    private static String micrometres(double x, double y, double z) {
        return Decimal.micrometres(x) + " " + Decimal.micrometres(y) + " " + Decimal.micrometres(z);
    }
}
