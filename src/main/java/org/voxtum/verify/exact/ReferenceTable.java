package org.voxtum.verify.exact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.voxtum.fault.Fault;

/**
 * A table of reference values: comma-separated, one line of column names, lines that start with #
 * passed over. SI units; the column names say which.
 *
 * @param columns names of the columns
 * @param rows cells of each row, as many as columns
 */
public record ReferenceTable(List<String> columns, List<List<String>> rows) {
    private static final String CELL_END = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    /** Copies the lists and checks the length of each row. */
    public ReferenceTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw fault("row of " + row.size() + " cells under " + columns.size());
            }
        }
    }

    /** Coupled flow and transport in an isolated sphere: fluid and tissue concentration by r/R. */
    public static ReferenceTable isolatedSphereProfiles() {
        return shipped("v21_coupled_isolated_profiles");
    }

    /** Coupled flow and transport in an isolated sphere: means by time. */
    public static ReferenceTable isolatedSphereMeans() {
        return shipped("v21_coupled_isolated_means");
    }

    /** Coupled flow and transport in a sphere in normal tissue: fluid concentration by r. */
    public static ReferenceTable embeddedSphereProfiles() {
        return shipped("v22_coupled_embedded_profiles");
    }

    /** Coupled flow and transport in a sphere in normal tissue: means by time. */
    public static ReferenceTable embeddedSphereMeans() {
        return shipped("v22_coupled_embedded_means");
    }

    /** Pressure of a sphere in normal tissue that ends at 3 mm, by r. */
    public static ReferenceTable embeddedSpherePressure() {
        return shipped("v22_coupled_embedded_pressure");
    }

    /**
     * A table that is shipped with the program.
     *
     * @param name file name without its ending, such as {@code v15_patlak}
     */
    public static ReferenceTable shipped(String name) {
        String path = "/org/voxtum/verify/reference/" + name + ".csv";
        try (InputStream stream = ReferenceTable.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw fault("no resource " + path);
            }
            return read(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads a table in UTF-8 to the end of a stream, which stays open. */
    public static ReferenceTable read(InputStream stream) {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        List<List<String>> rows = new ArrayList<>();
        reader.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> rows.add(cells(line)));
        if (rows.isEmpty()) {
            throw fault("no line of column names");
        }
        return new ReferenceTable(rows.get(0), rows.subList(1, rows.size()));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(CELL_END, -1)) {
            boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
            cells.add(quoted ? cell.substring(1, cell.length() - 1) : cell);
        }
        return cells;
    }

    /** Rows whose cell of a column is this text, such as the name of a set. */
    public ReferenceTable where(String column, String text) {
        int place = place(column);
        return new ReferenceTable(
                columns, rows.stream().filter(row -> row.get(place).equals(text)).toList());
    }

    /** Rows whose cell of a column is this number, to the last printed digit. */
    public ReferenceTable where(String column, double number) {
        double[] cells = column(column);
        double reach = 1e-11 * Math.abs(number);
        return new ReferenceTable(
                columns,
                IntStream.range(0, cells.length)
                        .filter(row -> Math.abs(cells[row] - number) <= reach)
                        .mapToObj(rows::get)
                        .toList());
    }

    /** A column as numbers. */
    public double[] column(String name) {
        int place = place(name);
        return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(place))).toArray();
    }

    /** A cell as a number. */
    public double number(int row, String column) {
        return Double.parseDouble(rows.get(row).get(place(column)));
    }

    /** Number of rows. */
    public int size() {
        return rows.size();
    }

    /** A cell as text. */
    public String text(int row, String column) {
        return rows.get(row).get(place(column));
    }

    private int place(String column) {
        int place = columns.indexOf(column);
        if (place < 0) {
            throw fault("no column '" + column + "' among " + columns);
        }
        return place;
    }

    private static Fault fault(String what) {
        return new Fault(
                Fault.Kind.VERIFICATION, "reference table: " + what, "", "reinstall Voxtum");
    }
}
