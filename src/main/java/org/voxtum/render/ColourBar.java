package org.voxtum.render;

/** The colour scale as a bar with round numbers; small or large values share a power of ten. */
final class ColourBar {
    private static final int WIDE = 26;
    private static final int TICK = 6;
    private static final double NUMBER_SIZE = 17;
    private static final double UNIT_SIZE = 18;
    private static final int PIXELS_A_TICK = 70;
    private static final double LEAST_PLAIN = 1e-2;
    private static final double LARGEST_PLAIN = 1e4;
    private static final int POWER_STEP = 3;

    private final ColourScale scale;
    private final int power;
    private final String unit;

    ColourBar(ColourScale scale, String unit) {
        this.scale = scale;
        this.power = power(Math.max(Math.abs(scale.least()), Math.abs(scale.largest())));
        this.unit = unit;
    }

    void draw(Canvas canvas, int left, int top, int high) {
        for (int down = 0; down < high; down++) {
            int colour = scale.map().colour((high - 0.5 - down) / high);
            canvas.fill(left, top + down, WIDE, 1, colour);
        }
        canvas.frame(left, top, WIDE, high, Rgb.INK);
        TextPen pen = new TextPen(canvas, NUMBER_SIZE, Rgb.INK, false);
        double factor = StrictMath.pow(10, power);
        int wanted = Math.max(2, high / PIXELS_A_TICK);
        for (double tick :
                NiceTicks.within(scale.least() / factor, scale.largest() / factor, wanted)) {
            double y = top + high * (1 - scale.fraction(tick * factor));
            canvas.fill(left + WIDE + 1, (int) Math.round(y - 0.5), TICK, 1, Rgb.INK);
            pen.write(NiceTicks.text(tick), left + WIDE + TICK + 7.0, y + 6, TextPen.Anchor.LEFT);
        }
        new TextPen(canvas, UNIT_SIZE, Rgb.INK, false)
                .write(heading(), left, top - 16.0, TextPen.Anchor.LEFT);
    }

    private String heading() {
        String printed = unit.replaceAll("\\bu(?=(g|m|mol|M|l|s)\\b)", "µ");
        return power == 0 ? printed : "10^" + power + (unit.isEmpty() ? "" : " " + printed);
    }

    private static int power(double largest) {
        if (largest >= LEAST_PLAIN && largest < LARGEST_PLAIN) {
            return 0;
        }
        double exponent = Math.floor(StrictMath.log10(largest) / POWER_STEP);
        return (int) exponent * POWER_STEP;
    }
}
