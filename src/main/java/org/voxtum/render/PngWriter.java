package org.voxtum.render;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Pictures as PNG: 8 bits a part, no interlace, with texts in UTF-8 (iTXt). Format: W3C, "Portable
 * Network Graphics Specification", third edition.
 */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BIT_DEPTH = 8;
    private static final byte TRUE_COLOUR = 2;
    private static final byte FILTER_UP = 2;

    private final DataOutputStream out;

    private PngWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /**
     * Writes a picture.
     *
     * @param out where to; not closed
     * @param canvas the picture
     * @param texts texts to keep in the file by key, such as {@code Title}; keys are 1 to 79 Latin
     *     letters
     */
    public static void write(OutputStream out, Canvas canvas, Map<String, String> texts)
            throws IOException {
        PngWriter writer = new PngWriter(out);
        writer.out.write(SIGNATURE);
        writer.chunk("IHDR", head(canvas));
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            writer.chunk("iTXt", text(text.getKey(), text.getValue()));
        }
        writer.chunk("IDAT", pixels(canvas));
        writer.chunk("IEND", new byte[0]);
        writer.out.flush();
    }

    private void chunk(String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }

    private static byte[] head(Canvas canvas) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(canvas.width());
        data.writeInt(canvas.height());
        data.write(new byte[] {BIT_DEPTH, TRUE_COLOUR, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] text(String key, String text) throws IOException {
        if (key.isEmpty() || key.length() > 79) {
            throw new IllegalArgumentException("key of a PNG text: '" + key + "'");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(key.getBytes(StandardCharsets.ISO_8859_1));
        // End of key, not compressed, method 0, no language, no translated key.
        bytes.write(new byte[] {0, 0, 0, 0, 0});
        bytes.write(text.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static byte[] pixels(Canvas canvas) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] above = new byte[3 * canvas.width()];
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, deflater)) {
            for (int y = 0; y < canvas.height(); y++) {
                byte[] row = row(canvas, y);
                packed.write(FILTER_UP);
                packed.write(difference(row, above));
                above = row;
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] row(Canvas canvas, int y) {
        byte[] row = new byte[3 * canvas.width()];
        for (int x = 0; x < canvas.width(); x++) {
            int colour = canvas.get(x, y);
            row[3 * x] = (byte) Rgb.red(colour);
            row[3 * x + 1] = (byte) Rgb.green(colour);
            row[3 * x + 2] = (byte) Rgb.blue(colour);
        }
        return row;
    }

    private static byte[] difference(byte[] row, byte[] above) {
        byte[] difference = new byte[row.length];
        for (int i = 0; i < row.length; i++) {
            difference[i] = (byte) (row[i] - above[i]);
        }
        return difference;
    }
}
