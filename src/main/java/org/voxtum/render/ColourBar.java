package org.voxtum.render;

/** The colour scale as a bar with round numbers; small or large values share a power of ten. */
final class ColourBar {
    private static final int WIDE = 26;
    private static final int TICK = 6;
    private static final double NUMBER_SIZE = 17;
    private static final double UNIT_SIZE = 18;
    private static final int PIXELS_A_TICK = 70;

    private final ColourScale scale;
    private final SharedPower power;
    private final String unit;

    ColourBar(ColourScale scale, String unit) {
        this.scale = scale;
        this.power = SharedPower.of(scale);
        this.unit = unit;
    }

    void draw(Canvas canvas, int left, int top, int high) {
        for (int down = 0; down < high; down++) {
            int colour = scale.map().colour((high - 0.5 - down) / high);
            canvas.fill(left, top + down, WIDE, 1, colour);
        }
        canvas.frame(left, top, WIDE, high, Rgb.INK);
        TextPen pen = new TextPen(canvas, NUMBER_SIZE, Rgb.INK, false);
        for (double tick : power.ticks(scale, high / PIXELS_A_TICK)) {
            double y = top + high * (1 - scale.fraction(tick * power.factor()));
            canvas.fill(left + WIDE + 1, (int) Math.round(y - 0.5), TICK, 1, Rgb.INK);
            pen.write(NiceTicks.text(tick), left + WIDE + TICK + 7.0, y + 6, TextPen.Anchor.LEFT);
        }
        new TextPen(canvas, UNIT_SIZE, Rgb.INK, false)
                .write(power.heading(unit), left, top - 16.0, TextPen.Anchor.LEFT);
    }
}
