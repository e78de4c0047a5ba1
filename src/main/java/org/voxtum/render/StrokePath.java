package org.voxtum.render;

import java.util.ArrayList;
import java.util.List;

/** Turns the path of a letter (M, L, C, A) into straight strokes. */
final class StrokePath {
    private static final int CURVE_STEPS = 10;
    private static final double ARC_STEP_DEGREES = 12;

    private final List<double[]> lines = new ArrayList<>();
    private final String[] words;
    private int next;
    private double x;
    private double y;

    private StrokePath(String path) {
        this.words = path.split(" ");
    }

    static double[][] lines(String path) {
        StrokePath reader = new StrokePath(path);
        while (reader.next < reader.words.length) {
            reader.command();
        }
        return reader.lines.toArray(new double[0][]);
    }

    private void command() {
        char kind = words[next].charAt(0);
        double[] first = pair(words[next++].substring(1));
        switch (kind) {
            case 'M' -> moveTo(first[0], first[1]);
            case 'L' -> lineTo(first[0], first[1]);
            case 'C' -> curve(first, pair(words[next++]), pair(words[next++]));
            case 'A' -> arc(first, pair(words[next++]), pair(words[next++]));
            default -> throw new IllegalArgumentException(words[next - 1]);
        }
    }

    private static double[] pair(String word) {
        String[] parts = word.split(",");
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
    }

    private void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void lineTo(double toX, double toY) {
        lines.add(new double[] {x, y, toX, toY});
        moveTo(toX, toY);
    }

    private void curve(double[] one, double[] two, double[] end) {
        double startX = x;
        double startY = y;
        for (int i = 1; i <= CURVE_STEPS; i++) {
            double t = (double) i / CURVE_STEPS;
            lineTo(
                    cubic(startX, one[0], two[0], end[0], t),
                    cubic(startY, one[1], two[1], end[1], t));
        }
    }

    private static double cubic(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private void arc(double[] centre, double[] radii, double[] angles) {
        double sweep = angles[1] - angles[0];
        int steps = (int) Math.ceil(Math.abs(sweep) / ARC_STEP_DEGREES);
        for (int i = 0; i <= steps; i++) {
            double angle = Math.toRadians(angles[0] + sweep * i / steps);
            double toX = centre[0] + radii[0] * StrictMath.cos(angle);
            double toY = centre[1] + radii[1] * StrictMath.sin(angle);
            if (i == 0) {
                moveTo(toX, toY);
            } else {
                lineTo(toX, toY);
            }
        }
    }
}
