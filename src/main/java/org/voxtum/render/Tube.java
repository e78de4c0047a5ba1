package org.voxtum.render;

/**
 * A vessel segment to be drawn.
 *
 * @param x0 first end [m]
 * @param y0 first end [m]
 * @param z0 first end [m]
 * @param x1 second end [m]
 * @param y1 second end [m]
 * @param z1 second end [m]
 * @param diameter [m]
 * @param perfused whether blood flows
 */
public record Tube(
        double x0,
        double y0,
        double z0,
        double x1,
        double y1,
        double z1,
        double diameter,
        boolean perfused) {}
