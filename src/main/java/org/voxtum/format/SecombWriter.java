package org.voxtum.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.voxtum.fault.Fault;
import org.voxtum.vessel.BoundaryNode;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

/**
 * Vessel networks in the format of T. W. Secomb's programs; {@link SecombReader} reads back the
 * same network. What is unknown is written as {@code nan}, a box of unknown size as 0.
 */
public final class SecombWriter {
    private static final String NONE = "nan";

    /** Of the oxygen programs, unused here: distance from vessels up to which tissue is added. */
    private static final String OUTER_BOUND = "100 outer bound distance";

    private static final double TISSUE_POINT_SPACING = 30e-6;

    private final VesselNetwork network;
    private final StringBuilder text = new StringBuilder();

    private SecombWriter(VesselNetwork network) {
        this.network = network;
    }

    /**
     * Writes one file.
     *
     * @param network names must be single words
     * @param file the file; it appears whole or not at all
     */
    public static void write(VesselNetwork network, Path file) {
        byte[] bytes = new SecombWriter(network).text().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    private String text() {
        head();
        line(network.segments().size(), "total number of segments");
        line("SegName Type StartNode EndNode Diam[um] Flow[nl/min] Hd");
        network.segments().forEach(this::segment);
        line(network.nodes().size(), "number of nodes");
        line("Name x y z");
        network.nodes().forEach(this::node);
        line(network.boundaries().size(), "total number of boundary nodes");
        line("Node Bctype Press/Flow HD PO2");
        network.boundaries().forEach(this::boundary);
        return text.toString();
    }

    private void head() {
        double longest = network.segments().stream().mapToDouble(network::length).max().orElse(0);
        line(network.title().replaceAll("\\R", " ").strip());
        line(
                box(network.boxX()),
                box(network.boxY()),
                box(network.boxZ()),
                "box dimensions in microns");
        line(
                tissuePoints(network.boxX()),
                tissuePoints(network.boxY()),
                tissuePoints(network.boxZ()),
                "number of tissue points in x,y,z directions");
        line(OUTER_BOUND);
        line(Decimal.micrometres(longest), "max. segment length");
        line(mostSegments(), "maximum number of segments per node");
    }

    private static String box(double size) {
        return Double.isNaN(size) ? "0" : Decimal.micrometres(size);
    }

    private static long tissuePoints(double size) {
        return Double.isNaN(size) ? 1 : Math.max(1, Math.round(size / TISSUE_POINT_SPACING));
    }

    private int mostSegments() {
        int[] degree = new int[network.nodes().size()];
        int most = 0;
        for (VesselSegment segment : network.segments()) {
            most = Math.max(most, Math.max(++degree[segment.from()], ++degree[segment.to()]));
        }
        return most;
    }

    private void segment(VesselSegment segment) {
        line(
                word(segment.name()),
                "5",
                nodeName(segment.from()),
                nodeName(segment.to()),
                Decimal.micrometres(segment.diameter()),
                Double.isNaN(segment.flow()) ? NONE : SecombUnits.flowText(segment.flow()),
                plain(segment.haematocrit()));
    }

    private void node(VesselNode node) {
        line(
                word(node.name()),
                Decimal.micrometres(node.x()),
                Decimal.micrometres(node.y()),
                Decimal.micrometres(node.z()));
    }

    private void boundary(BoundaryNode row) {
        boolean pressure = row.kind() == BoundaryNode.Kind.PRESSURE;
        line(
                nodeName(row.node()),
                pressure ? "0" : "2",
                pressure
                        ? SecombUnits.pressureText(row.value())
                        : SecombUnits.flowText(row.value()),
                plain(row.haematocrit()),
                plain(row.oxygen()));
    }

    private static String plain(double value) {
        return Double.isNaN(value) ? NONE : Decimal.text(value);
    }

    private String nodeName(int node) {
        return word(network.nodes().get(node).name());
    }

    private static String word(String name) {
        if (name.isEmpty() || name.matches(".*[\\s*].*")) {
            throw new Fault(
                    Fault.Kind.OUTPUT,
                    "the name '" + name + "' does not fit the format",
                    "",
                    "names of nodes and segments must be single words without '*'");
        }
        return name;
    }

    private void line(Object... words) {
        for (int i = 0; i < words.length; i++) {
            text.append(i == 0 ? "" : " ").append(words[i]);
        }
        text.append('\n');
    }
}
