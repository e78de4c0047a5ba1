package org.voxtum.format;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads the vessel files that {@link VtpWriter} writes: lines of two points each. */
public final class VtpReader {
    /**
     * Segments by their place.
     *
     * @param points x, y, z of one point after the other [um]
     * @param ends first and last point of one segment after the other
     * @param values numbers of segments by name
     * @param units units of the values by name, empty where the file has none
     */
    public record Lines(
            double[] points, int[] ends, Map<String, double[]> values, Map<String, String> units) {
        /** How many there are. */
        public int count() {
            return ends.length / 2;
        }

        /** Values by name, one a segment. */
        public Optional<double[]> of(String name) {
            return Optional.ofNullable(values.get(name));
        }
    }

    private final Path file;
    private final FileChannel channel;
    private final ByteOrder order;
    private final long start;

    private VtpReader(Path file, FileChannel channel, ByteOrder order, long start) {
        this.file = file;
        this.channel = channel;
        this.order = order;
        this.start = start;
    }

    /** Reads a file; Fault INPUT where it is of another layout or cut short. */
    public static Lines read(Path file) {
        VtkHead head = VtkHead.read(file, "networks");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            VtpReader reader = new VtpReader(file, channel, head.order(), head.dataStart());
            return reader.lines(head.root());
        } catch (IOException problem) {
            throw InputFaults.of(file, problem);
        }
    }

    private Lines lines(Element root) throws IOException {
        double[] points = numbers(root, "Points");
        double[] connectivity = numbers(root, "connectivity");
        int[] ends = new int[connectivity.length];
        if (numbers(root, "offsets").length != ends.length / 2) {
            throw InputFaults.of(
                    file, "a line has not two points", "only files that voxtum wrote are read");
        }
        for (int i = 0; i < ends.length; i++) {
            ends[i] = (int) connectivity[i];
            if (ends[i] < 0 || ends[i] >= points.length / 3) {
                throw InputFaults.of(file, "a line ends at point " + ends[i], "there is none");
            }
        }
        Map<String, double[]> values = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        for (Element cells : XmlTexts.descendants(root, "CellData")) {
            for (Element array : appended(cells)) {
                double[] numbers = numbers(array);
                if (numbers.length == ends.length / 2) {
                    values.put(array.getAttribute("Name"), numbers);
                    units.put(array.getAttribute("Name"), XmlTexts.textOf(array, "InformationKey"));
                }
            }
        }
        return new Lines(points, ends, values, units);
    }

    private static List<Element> appended(Element parent) {
        return XmlTexts.descendants(parent, "DataArray").stream()
                .filter(array -> array.hasAttribute("offset"))
                .toList();
    }

    private double[] numbers(Element root, String name) throws IOException {
        for (Element array : appended(root)) {
            if (array.getAttribute("Name").equals(name)) {
                return numbers(array);
            }
        }
        throw InputFaults.of(file, "it has no lines", "only files that voxtum wrote are read");
    }

    private NumberType type(Element array) {
        NumberType type = NumberType.of(array.getAttribute("type"));
        if (type == null) {
            throw InputFaults.of(
                    file,
                    "array '"
                            + array.getAttribute("Name")
                            + "' is of type "
                            + array.getAttribute("type"),
                    "only files that voxtum wrote are read");
        }
        return type;
    }

    private double[] numbers(Element array) throws IOException {
        long at = start + Long.parseLong(array.getAttribute("offset"));
        NumberType type = type(array);
        long bytes = new NumberSource(channel, order, at).nextLong();
        if (bytes < 0 || at + VtkXml.HEADER_BYTES + bytes > channel.size()) {
            throw InputFaults.of(
                    file,
                    "array '" + array.getAttribute("Name") + "' ends beyond the file",
                    "the file is cut short; write or copy it again");
        }
        NumberSource source = new NumberSource(channel, order, at + VtkXml.HEADER_BYTES);
        double[] numbers = new double[(int) (bytes / type.bytes())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = source.next(type);
        }
        return numbers;
    }
}
