package org.voxtum.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import org.voxtum.fault.Fault;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

/**
 * Vessel networks for ParaView (VTK PolyData, {@code .vtp}): one line a segment, lengths in
 * micrometres. The radius at nodes is the mean over the segments that meet there and is named as
 * MicrovesselChaste names it; what belongs to a segment is CellData. Ids are Int64: ParaView
 * refuses unsigned ones.
 */
public final class VtpWriter {
    private static final String NODE_RADIUS = "Node Radius";
    private static final double MICROMETRE = 1e6;

    private VtpWriter() {}

    /** Writes one file on the system's disk. */
    public static FileStamp write(Path file, VesselNetwork network, List<SegmentValues> more) {
        return write(Disk.ofSystem(), file, network, more);
    }

    /**
     * Writes one file.
     *
     * @param disk what takes it
     * @param file the file; it appears whole or not at all
     * @param network the network; its diameters, flows and haematocrits are written
     * @param more further values; one named {@code flow} or {@code haematocrit} takes the place of
     *     the network's own
     */
    public static FileStamp write(
            Disk disk, Path file, VesselNetwork network, List<SegmentValues> more) {
        List<VtkArray> arrays = new ArrayList<>();
        arrays.add(radius(network));
        arrays.addAll(segmentArrays(network, more));
        int cells = arrays.size() - 1;
        arrays.add(points(network));
        arrays.add(connectivity(network));
        arrays.add(lineEnds(network));
        return AtomicFile.write(
                disk,
                file,
                out -> {
                    VtkXml.text(out, head(network, arrays, cells));
                    VtkXml.appended(out, arrays);
                });
    }

    private static String head(VesselNetwork network, List<VtkArray> arrays, int cells)
            throws IOException {
        long[] offsets = VtkXml.offsets(arrays);
        StringBuilder text = new StringBuilder(VtkXml.open("PolyData")).append("  <PolyData>\n");
        text.append(VtkXml.fieldData(Double.NaN, Map.of(VtiWriter.LENGTH_UNIT, "um")));
        text.append("    <Piece NumberOfPoints=\"")
                .append(network.nodes().size())
                .append("\" NumberOfVerts=\"0\" NumberOfLines=\"")
                .append(network.segments().size())
                .append("\" NumberOfStrips=\"0\" NumberOfPolys=\"0\">\n");
        block(text, "PointData Scalars=\"" + NODE_RADIUS + "\"", arrays, offsets, 0, 1);
        block(text, "CellData", arrays, offsets, 1, 1 + cells);
        block(text, "Points", arrays, offsets, 1 + cells, 2 + cells);
        block(text, "Lines", arrays, offsets, 2 + cells, 4 + cells);
        return text.append("    </Piece>\n  </PolyData>\n").toString();
    }

    private static void block(
            StringBuilder text,
            String element,
            List<VtkArray> arrays,
            long[] offsets,
            int from,
            int to)
            throws IOException {
        text.append("      <").append(element).append(">\n");
        for (int i = from; i < to; i++) {
            text.append(VtkXml.arrayElement(arrays.get(i), offsets[i]));
        }
        text.append("      </").append(element.split(" ")[0]).append(">\n");
    }

    private static List<VtkArray> segmentArrays(VesselNetwork network, List<SegmentValues> more) {
        List<VesselSegment> segments = network.segments();
        int count = segments.size();
        List<VtkArray> own = new ArrayList<>();
        own.add(real("diameter", "um", count, i -> MICROMETRE * segments.get((int) i).diameter()));
        own.add(real("flow", "m^3/s", count, i -> segments.get((int) i).flow()));
        own.add(real("haematocrit", "", count, i -> segments.get((int) i).haematocrit()));
        for (SegmentValues values : more) {
            own.removeIf(array -> array.name().equals(values.name()));
            own.add(array(values, count));
        }
        return own;
    }

    private static VtkArray array(SegmentValues values, int count) {
        if (values.size() != count) {
            throw new Fault(
                    Fault.Kind.CASE,
                    values.name() + " has " + values.size() + " values",
                    "",
                    "one for each of " + count + " segments");
        }
        return values.array();
    }

    private static VtkArray real(String name, String unit, int count, LongToDoubleFunction value) {
        return new TableArray(name, unit, NumberType.FLOAT64, 1, count, value);
    }

    private static VtkArray radius(VesselNetwork network) {
        double[] sum = new double[network.nodes().size()];
        int[] meeting = new int[sum.length];
        for (VesselSegment segment : network.segments()) {
            for (int node : new int[] {segment.from(), segment.to()}) {
                sum[node] += MICROMETRE * segment.diameter() / 2;
                meeting[node]++;
            }
        }
        return real(
                NODE_RADIUS, "um", sum.length, i -> sum[(int) i] / Math.max(1, meeting[(int) i]));
    }

    private static VtkArray points(VesselNetwork network) {
        List<VesselNode> nodes = network.nodes();
        return new TableArray(
                "Points",
                "um",
                NumberType.FLOAT64,
                3,
                nodes.size(),
                i -> MICROMETRE * coordinate(nodes.get((int) (i / 3)), (int) (i % 3)));
    }

    private static double coordinate(VesselNode node, int axis) {
        return axis == 0 ? node.x() : axis == 1 ? node.y() : node.z();
    }

    private static VtkArray connectivity(VesselNetwork network) {
        List<VesselSegment> segments = network.segments();
        return new TableArray(
                "connectivity",
                "",
                NumberType.INT64,
                1,
                2L * segments.size(),
                i -> {
                    VesselSegment segment = segments.get((int) (i / 2));
                    return i % 2 == 0 ? segment.from() : segment.to();
                });
    }

    private static VtkArray lineEnds(VesselNetwork network) {
        int count = network.segments().size();
        return new TableArray("offsets", "", NumberType.INT64, 1, count, i -> 2.0 * (i + 1));
    }
}
