package org.voxtum.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parts that VTK's XML files share: head, notes, array elements and the appended raw block.
 * Format: docs.vtk.org, "VTK XML file formats"; version 1.0 is what allows 64-bit lengths.
 */
final class VtkXml {
    /** Bytes of the length before each appended array (header_type UInt64). */
    static final int HEADER_BYTES = Long.BYTES;

    private VtkXml() {}

    static String open(String type) {
        return "<?xml version=\"1.0\"?>\n<VTKFile type=\""
                + type
                + "\" version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\">\n";
    }

    /** Offset of each array from the byte after the underscore; the last entry is the total. */
    static long[] offsets(List<? extends VtkArray> arrays) {
        long[] offsets = new long[arrays.size() + 1];
        for (int i = 0; i < arrays.size(); i++) {
            offsets[i + 1] = Math.addExact(offsets[i], HEADER_BYTES + arrays.get(i).bytes());
        }
        return offsets;
    }

    /** Time and notes; VTK spells strings as character codes that end in 0. */
    static String fieldData(double time, Map<String, String> notes) {
        StringBuilder text = new StringBuilder("    <FieldData>\n");
        if (!Double.isNaN(time)) {
            text.append("      <DataArray type=\"Float64\" Name=\"TimeValue\"")
                    .append(" NumberOfTuples=\"1\" format=\"ascii\">")
                    .append(Decimal.text(time))
                    .append("</DataArray>\n");
        }
        for (Map.Entry<String, String> note : new TreeMap<>(notes).entrySet()) {
            text.append("      <Array type=\"String\" Name=\"")
                    .append(escape(note.getKey()))
                    .append("\" NumberOfTuples=\"1\" format=\"ascii\">")
                    .append(codes(note.getValue()))
                    .append("</Array>\n");
        }
        return text.append("    </FieldData>\n").toString();
    }

    static String arrayElement(VtkArray array, long offset) throws IOException {
        String unit = escape(array.unit());
        return "        <DataArray type=\""
                + array.type().vtkName()
                + "\" Name=\""
                + escape(array.name())
                + "\" NumberOfComponents=\""
                + array.components()
                + "\" format=\"appended\""
                + VtkRange.of(array).attributes()
                + " offset=\""
                + offset
                + "\""
                + (unit.isEmpty() ? "/>\n" : unitElement(unit));
    }

    /** VTK's own key for units, which its readers keep with the array. */
    private static String unitElement(String unit) {
        return ">\n          <InformationKey name=\"UNITS_LABEL\" location=\"vtkDataArray\">"
                + unit
                + "</InformationKey>\n        </DataArray>\n";
    }

    static void appended(OutputStream out, List<? extends VtkArray> arrays) throws IOException {
        text(out, "  <AppendedData encoding=\"raw\">\n   _");
        NumberSink sink = new NumberSink(out, ByteOrder.LITTLE_ENDIAN);
        for (VtkArray array : arrays) {
            sink.putLong(array.bytes());
            NumberType type = array.type();
            array.forEach(value -> sink.put(type, value));
        }
        sink.flush();
        text(out, "\n  </AppendedData>\n</VTKFile>\n");
    }

    static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String codes(String text) {
        StringBuilder codes = new StringBuilder();
        for (byte code : text.getBytes(StandardCharsets.UTF_8)) {
            codes.append(code & 0xFF).append(' ');
        }
        return codes.append('0').toString();
    }
}
