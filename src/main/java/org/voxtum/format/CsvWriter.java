package org.voxtum.format;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * A table that grows row by row while a run goes on. Numbers are the shortest text that reads back
 * to the same double; NaN, which stands for no value, is an empty field. Quoting follows RFC 4180.
 * The file holds whole rows only, also after a failure.
 */
public final class CsvWriter implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;
    private final Disk disk;
    private final Path file;
    private final OutputStream out;
    private final int columns;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final CRC32C crc = new CRC32C();
    private long bytes;
    private boolean failed;

    private CsvWriter(Disk disk, Path file, OutputStream out, int columns) {
        this.disk = disk;
        this.file = file;
        this.out = out;
        this.columns = columns;
    }

    /** Starts a new table, in place of one that may be there. */
    public static CsvWriter create(Path file, String... columns) {
        return create(Disk.ofSystem(), file, columns);
    }

    /** As above, on a disk of one's own. */
    public static CsvWriter create(Disk disk, Path file, String... columns) {
        try {
            disk.delete(file);
            CsvWriter writer = new CsvWriter(disk, file, disk.create(file), columns.length);
            writer.row((Object[]) columns);
            writer.flush();
            return writer;
        } catch (IOException problem) {
            throw OutputFaults.of(file, problem);
        }
    }

    /**
     * Goes on with a table as it once stood; rows that came later are cut.
     *
     * @param stood what {@link #stamp} gave then
     * @param columns the columns it has
     * @throws org.voxtum.fault.Fault INPUT where the table was changed, OUTPUT where it cannot be
     *     written
     */
    public static CsvWriter goOn(Disk disk, Path file, FileStamp stood, String... columns) {
        if (!FileStamp.ofStart(file, stood.bytes()).equals(stood)) {
            throw InputFaults.of(file, "the table was changed", "put the file back as it was");
        }
        try {
            disk.cut(file, stood.bytes());
            CsvWriter writer = new CsvWriter(disk, file, disk.append(file), columns.length);
            writer.bytes = FileStamp.update(writer.crc, file, stood.bytes());
            return writer;
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
        pending.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        if (pending.size() >= BUFFER_BYTES) {
            flush();
        }
    }

    /** Length and checksum of the table as it stands in the file after a flush. */
    public FileStamp stamp() {
        return new FileStamp(bytes, crc.getValue());
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Hands what is buffered to the system, so that a reader sees whole rows. */
    public void flush() {
        if (failed || pending.size() == 0) {
            return;
        }
        byte[] rows = pending.toByteArray();
        pending.reset();
        try {
            out.write(rows);
            crc.update(rows);
            bytes += rows.length;
        } catch (IOException problem) {
            failed = true;
            cutQuietly();
            throw OutputFaults.of(file, problem);
        }
    }

    /** Flushes, and makes the rows last through a power cut. */
    public void force() {
        flush();
        try {
            disk.force(file);
        } catch (IOException problem) {
            throw OutputFaults.of(file, problem);
        }
    }

    /** Takes away the part of a row that a full disk took. */
    private void cutQuietly() {
        try {
            disk.cut(file, bytes);
        } catch (IOException alreadyFailing) {
            return;
        }
    }

    @Override
    public void close() {
        try (out) {
            flush();
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
