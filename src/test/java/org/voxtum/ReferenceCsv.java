package org.voxtum;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.verify.exact.ReferenceTable;

/** Rows of a reference table among the test resources. */
public final class ReferenceCsv {
    private ReferenceCsv() {}

    /** Every row, by column name. */
    public static List<Map<String, String>> rows(String name) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream(name), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().filter(l -> !l.startsWith("#")).toList();
            String[] header = lines.get(0).split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                rows.add(row(header, line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
            }
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tables that a reference case of the program reads are the program's. */
    private static InputStream stream(String name) {
        InputStream own = ReferenceCsv.class.getResourceAsStream("/reference/" + name + ".csv");
        return own != null
                ? own
                : ReferenceTable.class.getResourceAsStream(
                        "/org/voxtum/verify/reference/" + name + ".csv");
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }

    /** A cell as a number. */
    public static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
