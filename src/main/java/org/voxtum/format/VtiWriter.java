package org.voxtum.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.grid.VoxelGrid;

/**
 * Images for ParaView (VTK ImageData, {@code .vti}): values as CellData, origin at the corner of
 * the first voxel, lengths in micrometres, appended raw little-endian data with 64-bit lengths.
 * Each array is asked for twice, for its range and for its values; nothing of the size of a field
 * is allocated.
 */
public final class VtiWriter {
    /** Note that tells the unit of origin and spacing. */
    static final String LENGTH_UNIT = "LengthUnit";

    private VtiWriter() {}

    /** Writes one file on the system's disk. */
    public static FileStamp write(
            Path file,
            VoxelGrid grid,
            double time,
            List<VtiArray> arrays,
            Map<String, String> notes) {
        return write(Disk.ofSystem(), file, grid, time, arrays, notes);
    }

    /**
     * Writes one file.
     *
     * @param disk what takes it
     * @param file the file; it appears whole or not at all
     * @param grid grid of the values
     * @param time model time [s]; NaN where there is none
     * @param arrays what to write; the first scalar is the one that ParaView colours by
     * @param notes texts to keep in the file, by name
     */
    public static FileStamp write(
            Disk disk,
            Path file,
            VoxelGrid grid,
            double time,
            List<VtiArray> arrays,
            Map<String, String> notes) {
        List<VtkArray> laidOut = new ArrayList<>();
        arrays.forEach(array -> laidOut.add(array.over(grid)));
        return AtomicFile.write(
                disk,
                file,
                out -> {
                    VtkXml.text(out, head(grid, time, laidOut, notes));
                    VtkXml.appended(out, laidOut);
                });
    }

    private static String head(
            VoxelGrid grid, double time, List<VtkArray> arrays, Map<String, String> notes)
            throws IOException {
        String extent = "0 " + grid.nx() + " 0 " + grid.ny() + " 0 " + grid.nz();
        Map<String, String> allNotes = new HashMap<>(notes);
        allNotes.put(LENGTH_UNIT, "um");
        return VtkXml.open("ImageData")
                + "  <ImageData WholeExtent=\""
                + extent
                + "\" Origin=\""
                + micrometres(grid.originX(), grid.originY(), grid.originZ())
                + "\" Spacing=\""
                + micrometres(grid.dx(), grid.dy(), grid.dz())
                + "\" Direction=\"1 0 0 0 1 0 0 0 1\">\n"
                + VtkXml.fieldData(time, allNotes)
                + "    <Piece Extent=\""
                + extent
                + "\">\n      <PointData></PointData>\n"
                + cellData(arrays)
                + "    </Piece>\n  </ImageData>\n";
    }

    private static String cellData(List<VtkArray> arrays) throws IOException {
        StringBuilder text = new StringBuilder("      <CellData");
        arrays.stream()
                .filter(array -> array.components() == 1)
                .findFirst()
                .ifPresent(
                        array ->
                                text.append(" Scalars=\"")
                                        .append(VtkXml.escape(array.name()))
                                        .append('"'));
        text.append(">\n");
        long[] offsets = VtkXml.offsets(arrays);
        for (int i = 0; i < arrays.size(); i++) {
            text.append(VtkXml.arrayElement(arrays.get(i), offsets[i]));
        }
        return text.append("      </CellData>\n").toString();
    }

    private static String micrometres(double x, double y, double z) {
        return Decimal.micrometres(x) + " " + Decimal.micrometres(y) + " " + Decimal.micrometres(z);
    }
}
