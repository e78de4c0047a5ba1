package org.voxtum.format;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line line of the file in which it ends, from 1
 * @param cells its fields
 */
public record CsvRow(int line, List<String> cells) {
    /** Copies the list. */
    public CsvRow {
        cells = List.copyOf(cells);
    }
}
