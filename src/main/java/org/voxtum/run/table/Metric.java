package org.voxtum.run.table;

import java.util.List;

/**
 * A row of metrics.csv.
 *
 * @param time model time [s]
 * @param agent agent, empty for the fluid
 * @param pool pool
 * @param region region
 * @param quantity quantity
 * @param exact value as it stands in the table
 * @param value value, NaN where the table has none
 * @param unit unit
 * @param flag why it must be read with care, or empty
 * @param cells the whole row
 */
public record Metric(
        double time,
        String agent,
        String pool,
        String region,
        String quantity,
        String exact,
        double value,
        String unit,
        String flag,
        List<String> cells) {
    /** Of a row of the table; Fault INPUT where a number is none. */
    public static Metric of(RunTable.Row row) {
        return new Metric(
                row.number("time_s"),
                row.text("agent"),
                row.text("pool"),
                row.text("region"),
                row.text("quantity"),
                row.text("value"),
                row.number("value"),
                row.text("unit"),
                row.text("flag"),
                row.cells());
    }

    /** Whether it is this number of that pool in that region. */
    public boolean isOf(
            String otherAgent, String otherPool, String otherRegion, String otherQuantity) {
        return agent.equals(otherAgent)
                && pool.equals(otherPool)
                && region.equals(otherRegion)
                && quantity.equals(otherQuantity);
    }
}
