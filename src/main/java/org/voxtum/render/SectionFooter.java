package org.voxtum.render;

/** Scale bar and legend below the sections. */
final class SectionFooter {
    private static final double TEXT_SIZE = 18;
    private static final int BAR_THICK = 6;
    private static final double BAR_PART = 0.28;
    private static final int SWATCH = 18;
    private static final int BETWEEN = 36;

    private final Canvas canvas;
    private final TextPen pen;
    private final int line;
    private double x;

    /**
     * @param line height of the legend's baseline on the page [pixels]
     */
    SectionFooter(Canvas canvas, int left, int line) {
        this.canvas = canvas;
        this.pen = new TextPen(canvas, TEXT_SIZE, Rgb.INK, false);
        this.line = line;
        this.x = left;
    }

    /**
     * Length of the bar for a panel [m]: a round number of at most about a quarter of its width.
     */
    static double barLength(int panelWide, double scale) {
        return NiceTicks.atMost(BAR_PART * panelWide / scale);
    }

    void scaleBar(double length, double scale) {
        int pixels = (int) Math.round(length * scale);
        canvas.fill((int) x, line - BAR_THICK, pixels, BAR_THICK, Rgb.INK);
        Units units = Units.ofLength(length);
        x += pixels + TEXT_SIZE / 2;
        words(units.text(length));
    }

    void swatch(int colour, String text) {
        canvas.fill((int) x, line - SWATCH + 2, SWATCH, SWATCH, colour);
        canvas.frame((int) x, line - SWATCH + 2, SWATCH, SWATCH, Rgb.INK);
        x += SWATCH + TEXT_SIZE / 2;
        words(text);
    }

    void outline(String text) {
        canvas.line(x, line - 6.0, x + 26, line - 6.0, 2, SectionImage.OUTLINE);
        x += 26 + TEXT_SIZE / 2;
        words(text);
    }

    void vessel(int colour, String text) {
        double radius = SWATCH / 2.0;
        VesselOutlines.sample(canvas, x + radius, line - radius + 2, radius, colour);
        x += SWATCH + TEXT_SIZE / 2;
        words(text);
    }

    private void words(String text) {
        pen.write(text, x, line, TextPen.Anchor.LEFT);
        x += pen.width(text) + BETWEEN;
    }
}
