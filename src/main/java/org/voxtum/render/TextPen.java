package org.voxtum.render;

import java.util.Map;

/**
 * Writes text on a canvas. {@code ^} raises the sign and digits that follow, so {@code mol/m^3} and
 * {@code 10^-6} look as in print.
 *
 * @param canvas where to write
 * @param size height of a line [pixels]; capitals are 0.72 of it
 * @param colour colour of the strokes
 * @param bold whether the strokes are thick
 */
record TextPen(Canvas canvas, double size, int colour, boolean bold) {
    private static final double CAPITALS_OF_SIZE = 0.72;
    private static final double RAISED_SIZE = 0.68;
    private static final double RAISED_BY = 6;
    private static final double STROKE = 1.5;
    private static final double BOLD_STROKE = 2.3;
    private static final double THINNEST = 1.15;
    private static final Map<Character, String> RAISED_SIGNS =
            Map.of('²', "^2", '³', "^3", '⁻', "^-", '¹', "^1");

    /** How the text lies to its point. */
    enum Anchor {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double part;

        Anchor(double part) {
            this.part = part;
        }
    }

    /** Writes a line from a point on the baseline. */
    void write(String text, double x, double y, Anchor anchor) {
        new Line(x - anchor.part * width(text), y, false).draw(plain(text));
    }

    /** Writes a line from below upwards, with its middle at a point. */
    void upright(String text, double x, double y) {
        new Line(x + size * CAPITALS_OF_SIZE / 2, y + width(text) / 2, true).draw(plain(text));
    }

    /** Width of a line [pixels]. */
    double width(String text) {
        double width = 0;
        boolean raised = false;
        for (int letter : plain(text).codePoints().toArray()) {
            raised = letter == '^' || raised && isRaisable(letter);
            if (letter != '^') {
                width += advance(letter, raised);
            }
        }
        return Math.max(0, width - StrokeFont.SPACING * unit());
    }

    private double unit() {
        return size * CAPITALS_OF_SIZE / StrokeFont.CAPITALS;
    }

    private double advance(int letter, boolean raised) {
        double width = StrokeFont.get().glyph(letter).width() + StrokeFont.SPACING;
        return width * unit() * (raised ? RAISED_SIZE : 1);
    }

    private static boolean isRaisable(int letter) {
        return letter >= '0' && letter <= '9' || letter == '-' || letter == '−';
    }

    private static String plain(String text) {
        String plain = text;
        for (Map.Entry<Character, String> sign : RAISED_SIGNS.entrySet()) {
            plain = plain.replace(sign.getKey().toString(), sign.getValue());
        }
        return plain;
    }

    /** The place where the next letter goes. */
    private final class Line {
        private final double startX;
        private final double startY;
        private final boolean upright;
        private double along;

        Line(double startX, double startY, boolean upright) {
            this.startX = startX;
            this.startY = startY;
            this.upright = upright;
        }

        void draw(String text) {
            boolean raised = false;
            for (int letter : text.codePoints().toArray()) {
                raised = letter == '^' || raised && isRaisable(letter);
                if (letter != '^') {
                    drawLetter(raised && letter == '-' ? '−' : letter, raised);
                    along += advance(letter, raised);
                }
            }
        }

        private void drawLetter(int letter, boolean raised) {
            double scale = unit() * (raised ? RAISED_SIZE : 1);
            double above = raised ? RAISED_BY * unit() : 0;
            double[][] glyph = StrokeFont.get().glyph(letter).lines();
            double[][] placed = new double[glyph.length][];
            for (int i = 0; i < glyph.length; i++) {
                double[] from = place(glyph[i][0] * scale, above + glyph[i][1] * scale);
                double[] to = place(glyph[i][2] * scale, above + glyph[i][3] * scale);
                placed[i] = new double[] {from[0], from[1], to[0], to[1]};
            }
            if (placed.length > 0) {
                double wide = Math.max(THINNEST, (bold ? BOLD_STROKE : STROKE) * unit());
                canvas.strokes(placed, wide, colour);
            }
        }

        private double[] place(double onLine, double above) {
            double far = along + onLine;
            return upright
                    ? new double[] {startX - above, startY - far}
                    : new double[] {startX + far, startY - above};
        }
    }
}
