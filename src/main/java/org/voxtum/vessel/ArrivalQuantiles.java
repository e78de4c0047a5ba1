package org.voxtum.vessel;

/**
 * When blood arrives at the perfused wall, counted by wall area.
 *
 * @param median half of the wall area is reached by then [s]
 * @param percent95 95 % of it [s]
 * @param percent99 99 % of it [s]
 * @param last all of it [s]
 */
public record ArrivalQuantiles(double median, double percent95, double percent99, double last) {}
