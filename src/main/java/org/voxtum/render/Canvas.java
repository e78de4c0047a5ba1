package org.voxtum.render;

import java.util.Arrays;

/** A picture of RGB pixels with y downwards, and what can be drawn on it. */
public final class Canvas {
    private final int width;
    private final int height;
    private final int[] pixels;

    /**
     * A white picture.
     *
     * @param width pixels along x, at least 1
     * @param height pixels along y, at least 1
     */
    public Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[Math.multiplyExact(width, height)];
        Arrays.fill(pixels, Rgb.WHITE);
    }

    /** Pixels along x. */
    public int width() {
        return width;
    }

    /** Pixels along y. */
    public int height() {
        return height;
    }

    /** Colour of a pixel. */
    public int get(int x, int y) {
        return pixels[y * width + x];
    }

    /** Covers a pixel with a part of 0 to 1; pixels outside are ignored. */
    public void cover(int x, int y, int colour, double part) {
        if (x >= 0 && y >= 0 && x < width && y < height && part > 0) {
            int place = y * width + x;
            pixels[place] = Rgb.cover(pixels[place], colour, Math.min(1, part));
        }
    }

    /** Fills a rectangle. */
    public void fill(int left, int top, int wide, int high, int colour) {
        for (int y = Math.max(0, top); y < Math.min(height, top + high); y++) {
            int from = y * width + Math.max(0, left);
            int to = y * width + Math.min(width, left + wide);
            Arrays.fill(pixels, from, Math.max(from, to), colour);
        }
    }

    /** A frame of one pixel just outside a rectangle. */
    public void frame(int left, int top, int wide, int high, int colour) {
        fill(left - 1, top - 1, wide + 2, 1, colour);
        fill(left - 1, top + high, wide + 2, 1, colour);
        fill(left - 1, top, 1, high, colour);
        fill(left + wide, top, 1, high, colour);
    }

    /** A smooth line with round ends; pixel (0, 0) covers [0, 1] x [0, 1]. */
    public void line(double x0, double y0, double x1, double y1, double wide, int colour) {
        strokes(new double[][] {{x0, y0, x1, y1}}, wide, colour);
    }

    /**
     * Smooth lines, each {x0, y0, x1, y1}, as one shape: where they cross nothing is covered twice.
     */
    void strokes(double[][] lines, double wide, int colour) {
        double reach = wide / 2 + 1;
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (double[] line : lines) {
            left = Math.min(left, Math.min(line[0], line[2]));
            right = Math.max(right, Math.max(line[0], line[2]));
            top = Math.min(top, Math.min(line[1], line[3]));
            bottom = Math.max(bottom, Math.max(line[1], line[3]));
        }
        for (int y = (int) Math.floor(top - reach); y <= bottom + reach; y++) {
            for (int x = (int) Math.floor(left - reach); x <= right + reach; x++) {
                cover(x, y, colour, wide / 2 + 0.5 - distance(lines, x + 0.5, y + 0.5));
            }
        }
    }

    private static double distance(double[][] lines, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] line : lines) {
            least = Math.min(least, distance(line[0], line[1], line[2], line[3], x, y));
        }
        return least;
    }

    /** Distance of a point from a straight line between two ends. */
    static double distance(double x0, double y0, double x1, double y1, double x, double y) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / square;
        double held = Math.max(0, Math.min(1, along));
        double offX = x - x0 - held * dx;
        double offY = y - y0 - held * dy;
        return Math.sqrt(offX * offX + offY * offY);
    }
}
