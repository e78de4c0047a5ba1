package org.voxtum.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Reads the lists that {@link PvdWriter} writes. */
public final class PvdReader {
    private PvdReader() {}

    /** Times [s] and files of a series, the files resolved against the list's folder. */
    public static List<PvdWriter.Entry> read(Path file) {
        Element root;
        try {
            root = XmlTexts.parse(file, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw InputFaults.of(file, problem);
        }
        List<PvdWriter.Entry> entries = new ArrayList<>();
        for (Element element : XmlTexts.descendants(root, "DataSet")) {
            entries.add(entry(file, element));
        }
        return entries;
    }

    private static PvdWriter.Entry entry(Path list, Element element) {
        String time = element.getAttribute("timestep");
        try {
            return new PvdWriter.Entry(
                    Double.parseDouble(time), list.resolveSibling(element.getAttribute("file")));
        } catch (NumberFormatException wrong) {
            throw InputFaults.of(list, "timestep '" + time + "' is no number", "write it again");
        }
    }
}
