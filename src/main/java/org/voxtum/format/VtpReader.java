package org.voxtum.format;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
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
     */
    public record Lines(double[] points, int[] ends, Map<String, double[]> values) {
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
        Map<String, double[]> all = new HashMap<>();
        for (Element array : XmlTexts.descendants(root, "DataArray")) {
            if (array.hasAttribute("offset")) {
                all.put(array.getAttribute("Name"), numbers(array));
            }
        }
        double[] points = all.remove("Points");
        double[] connectivity = all.remove("connectivity");
        if (points == null || connectivity == null) {
            throw InputFaults.of(file, "it has no lines", "only files that voxtum wrote are read");
        }
        int[] ends = new int[connectivity.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = (int) connectivity[i];
            if (ends[i] < 0 || ends[i] >= points.length / 3) {
                throw InputFaults.of(file, "a line ends at point " + ends[i], "there is none");
            }
        }
        all.values().removeIf(values -> values.length != ends.length / 2);
        return new Lines(points, ends, all);
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
