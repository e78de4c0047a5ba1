package org.voxtum.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voxtum.fault.DataRule;

/** Reads whole tables as {@link CsvWriter} writes them (RFC 4180, UTF-8). */
public final class CsvReader {
    private final Path file;
    private final String text;
    private final List<CsvRow> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private int position;
    private int line = 1;

    private CsvReader(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** All rows, the line of column names first; blank lines do not count. */
    public static List<List<String>> read(Path file) {
        return rows(file).stream().map(CsvRow::cells).toList();
    }

    /** The same with the line of each row. */
    public static List<CsvRow> rows(Path file) {
        try {
            return new CsvReader(file, Files.readString(file, StandardCharsets.UTF_8)).rows();
        } catch (IOException problem) {
            throw InputFaults.of(file, problem);
        }
    }

    /** Number in a field; NaN where it is empty. */
    public static double number(String cell) {
        return cell.isBlank() ? Double.NaN : Double.parseDouble(cell);
    }

    private List<CsvRow> rows() {
        while (position < text.length()) {
            take(text.charAt(position));
            position++;
        }
        endRow();
        return rows;
    }

    private void take(char c) {
        switch (c) {
            case '"' -> takeQuoted();
            case ',' -> endCell();
            case '\n' -> endRow();
            case '\r' -> {}
            default -> cell.append(c);
        }
    }

    /** From the opening to the closing quote; two quotes stand for one. */
    private void takeQuoted() {
        int open = line;
        position++;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '"' && position + 1 < text.length() && text.charAt(position + 1) == '"') {
                position++;
            } else if (c == '"') {
                return;
            }
            line += c == '\n' ? 1 : 0;
            cell.append(c);
            position++;
        }
        throw DataRule.TABLE_QUOTE.fault(file.toString(), open);
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        if (!row.isEmpty() || cell.length() > 0) {
            endCell();
            rows.add(new CsvRow(line, row));
            row = new ArrayList<>();
        }
        line++;
    }
}
