package org.voxtum.render;

import java.util.HashMap;
import java.util.Map;

/** The project's own letters, as strokes: ASCII, µ and a few signs. */
final class StrokeFont {
    /** Height of capitals in the units of the font. */
    static final double CAPITALS = 14;

    /** Space between letters in the units of the font. */
    static final double SPACING = 3.4;

    private static final double SPACE_WIDTH = 2.6;
    private static final StrokeFont INSTANCE = new StrokeFont();

    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    /**
     * One letter.
     *
     * @param width from its left to its right edge
     * @param lines its strokes, each {x0, y0, x1, y1}, y upwards from the baseline
     */
    record Glyph(double width, double[][] lines) {}

    private StrokeFont() {
        glyphs.put((int) ' ', new Glyph(SPACE_WIDTH, new double[0][]));
        for (String line : Resources.lines("strokes.txt")) {
            if (!line.startsWith("# ") || line.startsWith("# 9 ")) {
                add(line);
            }
        }
    }

    static StrokeFont get() {
        return INSTANCE;
    }

    /** Strokes of a letter; those of the question mark where the font has none. */
    Glyph glyph(int codePoint) {
        Glyph glyph = glyphs.get(codePoint == 'μ' ? 'µ' : codePoint);
        return glyph == null ? glyphs.get((int) '?') : glyph;
    }

    /** Whether the font has a letter of its own for it. */
    boolean has(int codePoint) {
        return glyphs.containsKey(codePoint);
    }

    private void add(String line) {
        int afterLetter = line.offsetByCodePoints(0, 1) + 1;
        int afterWidth = line.indexOf(' ', afterLetter);
        double width = Double.parseDouble(line.substring(afterLetter, afterWidth));
        double[][] lines = StrokePath.lines(line.substring(afterWidth + 1));
        glyphs.put(line.codePointAt(0), new Glyph(width, lines));
    }
}
