package org.voxtum.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3c.dom.Element;

/**
 * The XML before the appended raw data of a VTK file.
 *
 * @param root its root
 * @param dataStart position of the byte after the underscore [bytes]
 */
record VtkHead(Element root, long dataStart) {
    private static final int LARGEST_HEAD_BYTES = 1 << 22;

    /**
     * Reads the head of a file.
     *
     * @param what is read, such as {@code images}, for the message where there are no such data
     */
    static VtkHead read(Path file, String what) {
        try (InputStream in = Files.newInputStream(file)) {
            String start =
                    new String(in.readNBytes(LARGEST_HEAD_BYTES), StandardCharsets.ISO_8859_1);
            int appended = start.indexOf("<AppendedData");
            int underscore = start.indexOf('_', Math.max(0, appended));
            if (appended < 0 || underscore < 0) {
                throw InputFaults.of(
                        file,
                        "there is no appended data",
                        "only " + what + " with appended raw data are read");
            }
            String xml = utf8(start.substring(0, appended)) + "</VTKFile>";
            return new VtkHead(XmlTexts.parse(file, xml), underscore + 1L);
        } catch (IOException problem) {
            throw InputFaults.of(file, problem);
        }
    }

    /** The bytes were taken one a character, to count them; the names may be UTF-8. */
    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    ByteOrder order() {
        boolean little = "LittleEndian".equals(root.getAttribute("byte_order"));
        return little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }
}
