package org.voxtum.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CanvasTest {
    @Test
    void fontHasAllOfAsciiAndMicro() {
        for (int letter = ' '; letter <= '~'; letter++) {
            assertThat(StrokeFont.get().has(letter)).as("letter %c", letter).isTrue();
        }
        assertThat(StrokeFont.get().has('µ')).isTrue();
        assertThat(StrokeFont.get().glyph('μ')).isSameAs(StrokeFont.get().glyph('µ'));
    }

    @Test
    void inkOfALineIsItsLengthTimesItsWidth() {
        Canvas canvas = new Canvas(200, 100);
        canvas.line(20.3, 20.7, 170.1, 80.2, 4, 0);
        double length = Math.hypot(170.1 - 20.3, 80.2 - 20.7);
        double ink = length * 4 + Math.PI * 4;
        assertThat(ink(canvas)).isCloseTo(ink, within(0.01 * ink));
    }

    @Test
    void textFillsItsWidthAndRaisedDigitsAreNarrower() {
        Canvas canvas = new Canvas(300, 60);
        TextPen pen = new TextPen(canvas, 30, 0, false);
        pen.write("HxH", 20, 40, TextPen.Anchor.LEFT);
        int left = 300;
        int right = 0;
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 300; x++) {
                if (canvas.get(x, y) != Rgb.WHITE) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        assertThat(left).isBetween(17, 20);
        assertThat((double) right).isCloseTo(20 + pen.width("HxH"), within(2.0));
        assertThat(pen.width("m^3")).isLessThan(pen.width("m3"));
        assertThat(pen.width("m³")).isEqualTo(pen.width("m^3"));
    }

    @Test
    void drawingOutsideIsIgnored() {
        Canvas canvas = new Canvas(10, 10);
        canvas.line(-50, -50, -20, 60, 3, 0);
        canvas.fill(-5, -5, 4, 4, 0);
        canvas.fill(12, 3, 4, 4, 0);
        assertThat(ink(canvas)).isZero();
    }

    private static double ink(Canvas canvas) {
        double ink = 0;
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                ink += 1 - Rgb.green(canvas.get(x, y)) / 255.0;
            }
        }
        return ink;
    }
}
