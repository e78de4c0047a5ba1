package org.voxtum.format;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.voxtum.fault.NetworkRule;
import org.voxtum.vessel.BoundaryNode;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

/**
 * Vessel networks as T. W. Secomb's programs keep them ({@code network.dat}): title, box, counts,
 * then tables of segments, nodes and boundary nodes. Lengths in um, flows in nl/min, pressures in
 * mmHg. Segments of types other than 4 and 5 carry no flow.
 *
 * <p>Format: Secomb, Hsu, Park, Dewhirst 2004, Ann Biomed Eng 32:1519, program GreensV4.
 */
public final class SecombReader {
    private static final Set<String> FLOWING_TYPES = Set.of("4", "5");
    private static final String PRESSURE_TYPE = "0";
    private static final String FLOW_TYPE = "2";

    private final SecombLines lines;

    private SecombReader(SecombLines lines) {
        this.lines = lines;
    }

    /**
     * Reads one file.
     *
     * @return the network in SI units; flow and haematocrit are NaN where the file has none
     * @throws org.voxtum.fault.Fault of kind INPUT, naming file and line
     */
    public static VesselNetwork read(Path file) {
        return new SecombReader(SecombLines.of(file)).network();
    }

    private VesselNetwork network() {
        String title = lines.text("a title");
        lines.next("the size of the box");
        double[] box = {boxSize(0), boxSize(1), boxSize(2)};
        lines.next("the number of tissue points");
        lines.next("the outer bound");
        lines.next("the largest segment length");
        lines.next("the largest number of segments a node");
        List<SegmentRow> rows = segmentRows();
        List<VesselNode> nodes = nodes();
        Map<String, Integer> index = new HashMap<>();
        for (VesselNode node : nodes) {
            index.put(node.name(), index.size());
        }
        List<VesselSegment> segments = rows.stream().map(row -> row.segment(index)).toList();
        return new VesselNetwork(title, box[0], box[1], box[2], nodes, segments, boundaries(index));
    }

    /** A size of 0 states none. */
    private double boxSize(int axis) {
        BigDecimal size = lines.number(axis, "size of the box");
        if (size.signum() < 0) {
            throw lines.fault(NetworkRule.BOX, size);
        }
        return size.signum() == 0 ? Double.NaN : SecombUnits.metres(size);
    }

    private List<SegmentRow> segmentRows() {
        int count = lines.next("the number of segments").whole(0, "number of segments");
        lines.next("the header of the segments");
        List<SegmentRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.next("segment " + (i + 1) + " of " + count);
            rows.add(segmentRow());
        }
        return rows;
    }

    private SegmentRow segmentRow() {
        String name = lines.word(0, "name of the segment");
        BigDecimal diameter = lines.number(4, "diameter of segment " + name);
        if (diameter.signum() <= 0) {
            throw lines.fault(NetworkRule.DIAMETER, name, diameter);
        }
        boolean flowing = FLOWING_TYPES.contains(lines.word(1, "type of segment " + name));
        return new SegmentRow(
                name,
                new NodeName(lines.word(2, "first node of segment " + name)),
                new NodeName(lines.word(3, "second node of segment " + name)),
                SecombUnits.metres(diameter),
                flowing ? lines.optional(5, "flow of segment " + name, SecombUnits::flow) : 0,
                haematocrit(6, "haematocrit of segment " + name));
    }

    private double haematocrit(int word, String name) {
        double value = lines.optional(word, name, BigDecimal::doubleValue);
        if (value < 0 || value >= 1) {
            throw lines.fault(NetworkRule.HAEMATOCRIT, name, value);
        }
        return value;
    }

    private List<VesselNode> nodes() {
        int count = lines.next("the number of nodes").whole(0, "number of nodes");
        lines.next("the header of the nodes");
        List<VesselNode> nodes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            lines.next("node " + (i + 1) + " of " + count);
            VesselNode node = node();
            if (!names.add(node.name())) {
                throw lines.fault(NetworkRule.NODE_TWICE, node.name());
            }
            nodes.add(node);
        }
        return nodes;
    }

    private VesselNode node() {
        String name = lines.word(0, "name of the node");
        return new VesselNode(
                name,
                SecombUnits.metres(lines.number(1, "x of node " + name)),
                SecombUnits.metres(lines.number(2, "y of node " + name)),
                SecombUnits.metres(lines.number(3, "z of node " + name)));
    }

    private List<BoundaryNode> boundaries(Map<String, Integer> index) {
        int count = lines.next("the number of boundary nodes").whole(0, "number of boundary nodes");
        lines.next("the header of the boundary nodes");
        List<BoundaryNode> boundaries = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            lines.next("boundary node " + (i + 1) + " of " + count);
            BoundaryNode boundary = boundary(index);
            if (!seen.add(boundary.node())) {
                throw lines.fault(NetworkRule.BOUNDARY_TWICE, lines.word(0, "node"));
            }
            boundaries.add(boundary);
        }
        return boundaries;
    }

    private BoundaryNode boundary(Map<String, Integer> index) {
        NodeName node = new NodeName(lines.word(0, "boundary node"));
        String type = lines.word(1, "type of boundary node " + node.name);
        BigDecimal value = lines.number(2, "value of boundary node " + node.name);
        boolean pressure = type.equals(PRESSURE_TYPE);
        if (!pressure && !type.equals(FLOW_TYPE)) {
            throw lines.fault(NetworkRule.BOUNDARY_TYPE, node.name, type);
        }
        return new BoundaryNode(
                node.in(index, "the table of boundary nodes"),
                pressure ? BoundaryNode.Kind.PRESSURE : BoundaryNode.Kind.FLOW,
                pressure ? SecombUnits.pressure(value) : SecombUnits.flow(value),
                haematocrit(3, "haematocrit of boundary node " + node.name),
                lines.optional(4, "oxygen tension of boundary node", BigDecimal::doubleValue));
    }

    /** A row of the table of segments, read before its nodes are known. */
    private record SegmentRow(
            String name,
            NodeName from,
            NodeName to,
            double diameter,
            double flow,
            double haematocrit) {
        VesselSegment segment(Map<String, Integer> index) {
            String owner = "segment " + name;
            return new VesselSegment(
                    name, from.in(index, owner), to.in(index, owner), diameter, flow, haematocrit);
        }
    }

    /** Name of a node and the place where it is used, for the message if there is no such node. */
    private final class NodeName {
        private final String name;
        private final int line = lines.lineNumber();

        NodeName(String name) {
            this.name = name;
        }

        int in(Map<String, Integer> index, String owner) {
            Integer found = index.get(name);
            if (found == null) {
                throw lines.faultAt(line, NetworkRule.NODE_MISSING, owner, name);
            }
            return found;
        }
    }
}
