package org.voxtum.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.format.CsvWriter;
import org.voxtum.format.FileStamp;

/** The tables of a run that grow row by row. */
public final class RunTables implements AutoCloseable {
    private static final Map<String, String[]> COLUMNS = columns();
    private final Map<String, CsvWriter> tables = new LinkedHashMap<>();

    private RunTables() {}

    private static Map<String, String[]> columns() {
        Map<String, String[]> columns = new LinkedHashMap<>();
        columns.put(
                "metrics.csv",
                new String[] {
                    "time_s", "agent", "pool", "region", "quantity", "value", "unit", "flag"
                });
        columns.put(
                "profiles.csv",
                new String[] {
                    "time_s", "agent", "pool", "from", "distance_m", "value", "volume_m3", "unit"
                });
        columns.put("budget.csv", new String[] {"time_s", "agent", "term", "amount", "unit"});
        columns.put(
                "steps.csv",
                new String[] {"agent", "time_s", "dt_s", "method", "stages", "repeats"});
        return columns;
    }

    /** Names of a table's columns. */
    public static String[] columnsOf(String table) {
        return COLUMNS.get(table).clone();
    }

    private interface Opening {
        CsvWriter open(String name, String[] columns);
    }

    private static RunTables all(Opening opening) {
        RunTables all = new RunTables();
        try {
            COLUMNS.forEach((name, columns) -> all.tables.put(name, opening.open(name, columns)));
            return all;
        } catch (RuntimeException failure) {
            all.close();
            throw failure;
        }
    }

    /** Starts every table. */
    static RunTables create(RunFolder folder) {
        return all((name, columns) -> CsvWriter.create(folder.disk(), folder.file(name), columns));
    }

    /** Goes on with every table where it stood; later rows are cut. */
    static RunTables goOn(RunFolder folder, Map<String, FileStamp> stood) {
        return all(
                (name, columns) ->
                        CsvWriter.goOn(folder.disk(), folder.file(name), stood.get(name), columns));
    }

    CsvWriter metrics() {
        return tables.get("metrics.csv");
    }

    CsvWriter profiles() {
        return tables.get("profiles.csv");
    }

    CsvWriter budget() {
        return tables.get("budget.csv");
    }

    CsvWriter steps() {
        return tables.get("steps.csv");
    }

    /** Makes every row visible to readers. */
    void flush() {
        tables.values().forEach(CsvWriter::flush);
    }

    /** Makes every row last through a power cut; returns each table's stamp by name. */
    Map<String, FileStamp> force() {
        Map<String, FileStamp> stamps = new LinkedHashMap<>();
        tables.forEach(
                (name, table) -> {
                    table.force();
                    stamps.put(name, table.stamp());
                });
        return stamps;
    }

    /** Closes all, also where one fails; the first failure is thrown. */
    @Override
    public void close() {
        List<RuntimeException> failures = new ArrayList<>();
        for (CsvWriter table : tables.values()) {
            try {
                table.close();
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}
