package org.voxtum.vessel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is worth knowing of a network before anything is computed on it.
 *
 * @param nodes number of nodes
 * @param segments number of segments
 * @param components number of connected parts; a lone node is one
 * @param loops number of independent circles (cyclomatic number)
 * @param degrees how many nodes have 0, 1, 2, ... segments
 * @param boundaryNodes number of nodes where blood enters or leaves
 * @param deadEnds number of segments that lead only to closed ends
 * @param zeroLengths names of segments without length
 * @param oddDiameters names of segments thinner than 2 um or wider than 500 um
 * @param leastDiameter [m]
 * @param medianDiameter [m]
 * @param greatestDiameter [m]
 * @param wallArea sum of pi D L [m^2]
 * @param nodesOutsideBox number of nodes outside the box that the file states; 0 if it states none
 * @param flowsGiven number of segments for which the file gives a flow
 * @param balance how well these flows balance
 */
public record NetworkDiagnostics(
        int nodes,
        int segments,
        int components,
        int loops,
        List<Integer> degrees,
        int boundaryNodes,
        int deadEnds,
        List<String> zeroLengths,
        List<String> oddDiameters,
        double leastDiameter,
        double medianDiameter,
        double greatestDiameter,
        double wallArea,
        int nodesOutsideBox,
        int flowsGiven,
        FlowBalance balance) {
    private static final double THIN = 2e-6;
    private static final double WIDE = 500e-6;
    private static final int NAMES_SHOWN = 8;

    /** Copies the lists. */
    public NetworkDiagnostics {
        degrees = List.copyOf(degrees);
        zeroLengths = List.copyOf(zeroLengths);
        oddDiameters = List.copyOf(oddDiameters);
    }

    /** Looks a network over; fails only where a segment names a node that is not there. */
    public static NetworkDiagnostics of(VesselNetwork network) {
        NetworkGraph graph = NetworkGraph.of(network);
        int components = NetworkGraph.count(graph.components());
        double[] diameters =
                network.segments().stream().mapToDouble(VesselSegment::diameter).toArray();
        return new NetworkDiagnostics(
                graph.nodeCount(),
                graph.segmentCount(),
                components,
                graph.segmentCount() - graph.nodeCount() + components,
                degrees(graph),
                network.boundaries().size(),
                count(graph.deadEnds()),
                names(network.segments().stream().filter(s -> network.length(s) == 0).toList()),
                names(
                        network.segments().stream()
                                .filter(s -> s.diameter() < THIN || s.diameter() > WIDE)
                                .toList()),
                Arrays.stream(diameters).min().orElse(Double.NaN),
                Quantiles.median(diameters),
                Arrays.stream(diameters).max().orElse(Double.NaN),
                Arrays.stream(SegmentResistance.wallAreas(network)).sum(),
                (int) network.nodes().stream().filter(n -> isOutside(network, n)).count(),
                (int) network.segments().stream().filter(s -> Double.isFinite(s.flow())).count(),
                FlowBalance.ofFile(network));
    }

    private static List<Integer> degrees(NetworkGraph graph) {
        int[] degree = IntStream.range(0, graph.nodeCount()).map(graph::degree).toArray();
        int[] histogram = new int[Arrays.stream(degree).max().orElse(0) + 1];
        for (int d : degree) {
            histogram[d]++;
        }
        return Arrays.stream(histogram).boxed().toList();
    }

    private static int count(boolean[] flags) {
        return (int) IntStream.range(0, flags.length).filter(i -> flags[i]).count();
    }

    private static List<String> names(List<VesselSegment> segments) {
        return segments.stream().map(VesselSegment::name).toList();
    }

    private static boolean isOutside(VesselNetwork network, VesselNode node) {
        return isOutside(node.x(), network.boxX())
                || isOutside(node.y(), network.boxY())
                || isOutside(node.z(), network.boxZ());
    }

    private static boolean isOutside(double position, double size) {
        return !Double.isNaN(size) && (position < 0 || position > size);
    }

    /** Which unit the lengths of the file seem to have been in, judged by the median diameter. */
    public String unitGuess() {
        String median = "median diameter " + FlowText.micrometres(medianDiameter);
        if (medianDiameter < THIN / 2) {
            return median + ": too thin for blood; perhaps millimetres were taken as micrometres";
        }
        if (medianDiameter > WIDE) {
            return median + ": too wide; perhaps nanometres were taken as micrometres";
        }
        return median + ": plausible";
    }

    /** The findings, a sentence a line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                nodes
                        + " nodes, "
                        + segments
                        + " segments, "
                        + components
                        + " connected parts, "
                        + loops
                        + " loops, "
                        + boundaryNodes
                        + " boundary nodes, "
                        + deadEnds
                        + " segments in dead ends");
        lines.add("nodes by number of segments: " + degreeText());
        lines.add(
                "diameters "
                        + FlowText.micrometres(leastDiameter)
                        + " to "
                        + FlowText.micrometres(greatestDiameter)
                        + "; "
                        + unitGuess());
        addNames(lines, "segments without length", zeroLengths);
        addNames(lines, "segments thinner than 2 um or wider than 500 um", oddDiameters);
        if (nodesOutsideBox > 0) {
            lines.add(nodesOutsideBox + " nodes outside the box that the file states");
        }
        if (flowsGiven > 0) {
            lines.add(
                    "flow given for "
                            + flowsGiven
                            + " segments; largest mismatch "
                            + FlowText.number(100 * balance.mismatch())
                            + " % of the largest adjoining flow at inner nodes");
        }
        return List.copyOf(lines);
    }

    private String degreeText() {
        return IntStream.range(0, degrees.size())
                .filter(d -> degrees.get(d) > 0)
                .mapToObj(d -> degrees.get(d) + " with " + d)
                .collect(Collectors.joining(", "));
    }

    private static void addNames(List<String> lines, String what, List<String> names) {
        if (!names.isEmpty()) {
            String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
            String rest = names.size() > NAMES_SHOWN ? ", ..." : "";
            lines.add(names.size() + " " + what + ": " + shown + rest);
        }
    }
}
