package org.voxtum.run.table;

/**
 * A row of profiles.csv.
 *
 * @param time model time [s]
 * @param agent agent
 * @param pool pool
 * @param from {@code vessel} or {@code surface}
 * @param distance from there [m]
 * @param value mean at that distance
 * @param unit unit of the value
 */
public record ProfilePoint(
        double time,
        String agent,
        String pool,
        String from,
        double distance,
        double value,
        String unit) {
    /** Of a row of the table; Fault INPUT where a number is none. */
    public static ProfilePoint of(RunTable.Row row) {
        return new ProfilePoint(
                row.number("time_s"),
                row.text("agent"),
                row.text("pool"),
                row.text("from"),
                row.number("distance_m"),
                row.number("value"),
                row.text("unit"));
    }
}
