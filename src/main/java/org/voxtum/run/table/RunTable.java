package org.voxtum.run.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voxtum.fault.RunRule;
import org.voxtum.format.CsvReader;
import org.voxtum.format.CsvRow;
import org.voxtum.run.RunFolder;
import org.voxtum.run.RunTables;

/** A table of a run folder, held to its columns. */
public final class RunTable {
    private final Path file;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private RunTable(RunFolder folder, String name) {
        this.file = folder.file(name);
        this.columns = List.of(RunTables.columnsOf(name));
    }

    /** One row; cells by the name of their column. */
    public final class Row {
        private final CsvRow row;

        private Row(CsvRow row) {
            this.row = row;
        }

        /** Text as it stands in the file. */
        public String text(String column) {
            return row.cells().get(columns.indexOf(column));
        }

        /** Number in a field, NaN where it is empty; Fault INPUT where it is none. */
        public double number(String column) {
            try {
                return CsvReader.number(text(column));
            } catch (NumberFormatException wrong) {
                throw RunRule.TABLE_NUMBER.fault(
                        wrong, place(row.line()), column, file.getFileName(), text(column));
            }
        }

        /** All fields in their order. */
        public List<String> cells() {
            return row.cells();
        }
    }

    /**
     * Reads a table.
     *
     * @param grows whether its last row may still be on its way to the disk
     * @throws org.voxtum.fault.Fault INPUT where it is missing or not as a run writes it
     */
    public static List<Row> read(RunFolder folder, String name, boolean grows) {
        RunTable table = new RunTable(folder, name);
        if (!Files.exists(table.file)) {
            throw RunRule.FILE_MISSING.fault(table.file.toString(), name);
        }
        List<CsvRow> all = CsvReader.rows(table.file);
        table.requireHead(all);
        for (int i = 1; i < all.size(); i++) {
            boolean cut = grows && i == all.size() - 1;
            table.take(all.get(i), cut);
        }
        return table.rows;
    }

    private void requireHead(List<CsvRow> all) {
        String found = all.isEmpty() ? "" : String.join(",", all.get(0).cells());
        String right = String.join(",", columns);
        if (!found.equals(right)) {
            throw RunRule.TABLE_COLUMNS.fault(place(1), file.getFileName(), found, right);
        }
    }

    private void take(CsvRow row, boolean mayBeCut) {
        int count = row.cells().size();
        if (count == columns.size()) {
            rows.add(new Row(row));
        } else if (!mayBeCut) {
            throw RunRule.TABLE_ROW.fault(
                    place(row.line()), file.getFileName(), count, columns.size());
        }
    }

    private String place(int line) {
        return file + ":" + line;
    }
}
