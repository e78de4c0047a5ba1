package org.voxtum.report;

import org.voxtum.run.table.RunTable;

/**
 * A row of budget.csv.
 *
 * @param time model time [s]
 * @param agent agent, empty for the fluid
 * @param term what it counts
 * @param exact amount as it stands in the table
 * @param amount cumulative amount
 * @param unit unit
 */
record BudgetTerm(
        double time, String agent, String term, String exact, double amount, String unit) {
    private static final String ERROR = "error";

    static BudgetTerm of(RunTable.Row row) {
        return new BudgetTerm(
                row.number("time_s"),
                row.text("agent"),
                row.text("term"),
                row.text("amount"),
                row.number("amount"),
                row.text("unit"));
    }

    /** Whether it is what the other terms leave unexplained, a share. */
    boolean isError() {
        return term.endsWith(ERROR);
    }
}
