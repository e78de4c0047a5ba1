package org.voxtum.format;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * A table that grows row by row while a run goes on. Numbers are the shortest text that reads back
 * to the same double; NaN, which stands for no value, is an empty field. Quoting follows RFC 4180.
 */
public final class CsvWriter implements Closeable {
    private final Path file;
    private final BufferedWriter out;
    private final int columns;
    private long rows;

    private CsvWriter(Path file, BufferedWriter out, int columns, long rows) {
        this.file = file;
        this.out = out;
        this.columns = columns;
        this.rows = rows;
    }

    /** Starts a new table, in place of one that may be there. */
    public static CsvWriter create(Path file, String... columns) {
        try {
            CsvWriter writer =
                    new CsvWriter(
                            file,
                            Files.newBufferedWriter(file, StandardCharsets.UTF_8),
                            columns.length,
                            -1);
            writer.row((Object[]) columns);
            writer.flush();
            return writer;
        } catch (IOException problem) {
            throw OutputFaults.of(file, problem);
        }
    }

    /** Goes on with a table; Fault INPUT where its columns are others. */
    public static CsvWriter append(Path file, String... columns) {
        List<List<String>> table = CsvReader.read(file);
        if (table.isEmpty() || !table.get(0).equals(Arrays.asList(columns))) {
            throw InputFaults.of(
                    file,
                    "the table has the columns " + (table.isEmpty() ? "(none)" : table.get(0)),
                    "expected " + Arrays.asList(columns));
        }
        try {
            BufferedWriter out =
                    Files.newBufferedWriter(
                            file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            return new CsvWriter(file, out, columns.length, table.size() - 1L);
        } catch (IOException problem) {
            throw OutputFaults.of(file, problem);
        }
    }

    /**
     * Writes one row.
     *
     * @param cells one object a column: a Number, a text, or null for an empty field
     */
    public void row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells, " + columns + " columns");
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        try {
            out.write(line.append('\n').toString());
            rows++;
        } catch (IOException problem) {
            throw OutputFaults.of(file, problem);
        }
    }

    /** Rows so far, without the line of column names. */
    public long rows() {
        return rows;
    }

    /** Hands what is buffered to the system, so that a reader sees whole rows. */
    public void flush() {
        try {
            out.flush();
        } catch (IOException problem) {
            throw OutputFaults.of(file, problem);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException problem) {
            throw OutputFaults.of(file, problem);
        }
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isNaN(number) ? "" : Decimal.text(number);
        }
        return quoted(value.toString());
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
