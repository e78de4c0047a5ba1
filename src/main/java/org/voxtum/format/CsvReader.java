package org.voxtum.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads whole tables as {@link CsvWriter} writes them (RFC 4180, UTF-8). */
public final class CsvReader {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private int position;

    private CsvReader(String text) {
        this.text = text;
    }

    /** All rows, the line of column names first; blank lines do not count. */
    public static List<List<String>> read(Path file) {
        try {
            return new CsvReader(Files.readString(file, StandardCharsets.UTF_8)).rows();
        } catch (IOException problem) {
            throw InputFaults.of(file, problem);
        }
    }

    /** Number in a field; NaN where it is empty. */
    public static double number(String cell) {
        return cell.isBlank() ? Double.NaN : Double.parseDouble(cell);
    }

    private List<List<String>> rows() {
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
        position++;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '"' && position + 1 < text.length() && text.charAt(position + 1) == '"') {
                position++;
            } else if (c == '"') {
                return;
            }
            cell.append(c);
            position++;
        }
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        if (!row.isEmpty() || cell.length() > 0) {
            endCell();
            rows.add(List.copyOf(row));
            row = new ArrayList<>();
        }
    }
}
