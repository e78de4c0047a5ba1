package org.voxtum.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Reads the texts that {@link PngWriter} keeps in a picture. */
public final class PngTexts {
    private static final int SIGNATURE_BYTES = 8;
    private static final int AFTER_KEY = 5;

    private PngTexts() {}

    /** Whether bytes begin as a PNG does. */
    public static boolean isPng(byte[] bytes) {
        return bytes.length > SIGNATURE_BYTES
                && (bytes[0] & 0xFF) == 0x89
                && bytes[1] == 'P'
                && bytes[2] == 'N'
                && bytes[3] == 'G';
    }

    /** Texts by key, as far as the file is whole. */
    public static Map<String, String> of(byte[] png) {
        Map<String, String> texts = new TreeMap<>();
        ByteBuffer in = ByteBuffer.wrap(png);
        in.position(Math.min(SIGNATURE_BYTES, png.length));
        while (in.remaining() >= 12) {
            int length = in.getInt();
            byte[] type = new byte[4];
            in.get(type);
            if (length < 0 || length > in.remaining() - 4) {
                return texts;
            }
            byte[] data = new byte[length];
            in.get(data);
            in.getInt(); // check sum
            if (new String(type, StandardCharsets.US_ASCII).equals("iTXt")) {
                add(data, texts);
            }
        }
        return texts;
    }

    /** Texts that are not compressed and have neither language nor translated key. */
    private static void add(byte[] data, Map<String, String> texts) {
        int end = 0;
        while (end < data.length && data[end] != 0) {
            end++;
        }
        int from = end + AFTER_KEY;
        if (from <= data.length && data[end + 1] == 0 && data[from - 1] == 0) {
            texts.put(
                    new String(data, 0, end, StandardCharsets.ISO_8859_1),
                    new String(data, from, data.length - from, StandardCharsets.UTF_8));
        }
    }
}
