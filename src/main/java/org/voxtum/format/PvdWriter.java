package org.voxtum.format;

import java.nio.file.Path;
import java.util.List;

/** The list of a series' files with their times that ParaView opens ({@code .pvd}). */
public final class PvdWriter {
    private PvdWriter() {}

    /**
     * One file of the series.
     *
     * @param time model time [s]
     * @param file the file
     */
    public record Entry(double time, Path file) {}

    /** Writes the whole list anew on the system's disk. */
    public static FileStamp write(Path file, List<Entry> entries) {
        return write(Disk.ofSystem(), file, entries);
    }

    /**
     * Writes the whole list anew.
     *
     * @param disk what takes it
     * @param file the list
     * @param entries files in the order of time; written relative to the list's folder, so that the
     *     folder can be moved
     */
    public static FileStamp write(Disk disk, Path file, List<Entry> entries) {
        return AtomicFile.write(disk, file, out -> VtkXml.text(out, text(file, entries)));
    }

    private static String text(Path file, List<Entry> entries) {
        StringBuilder text =
                new StringBuilder("<?xml version=\"1.0\"?>\n<VTKFile type=\"Collection\"")
                        .append(" version=\"0.1\" byte_order=\"LittleEndian\">\n")
                        .append("  <Collection>\n");
        for (Entry entry : entries) {
            text.append("    <DataSet timestep=\"")
                    .append(Decimal.text(entry.time()))
                    .append("\" group=\"\" part=\"0\" file=\"")
                    .append(VtkXml.escape(relative(file, entry.file())))
                    .append("\"/>\n");
        }
        return text.append("  </Collection>\n</VTKFile>\n").toString();
    }

    private static String relative(Path list, Path file) {
        Path folder = list.toAbsolutePath().normalize().resolveSibling("");
        Path relative = folder.relativize(file.toAbsolutePath().normalize());
        return relative.toString().replace('\\', '/');
    }
}
