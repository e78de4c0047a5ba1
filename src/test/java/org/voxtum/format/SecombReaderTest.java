package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;
import org.voxtum.vessel.BoundaryNode;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

class SecombReaderTest {
    private static final String TEXT =
            """
            Two vessels
            990.0 810.0 150.0 box dimensions in microns
            34 28 6 number of tissue points
            100 outer bound
            150 max. segment length
            4 maximum number of segments per node
            3 total number of segments
            SegName Type StartNode EndNode Diam Flow[nl/min] Hd
            1 5 10 20 12 -1.5774 0.197235 *
            2 4 20 30 11.5 0.6
            3 3 20 40 8 7
            4 number of nodes
            Name x y z
            10 468.872009 547.151978 14.18054 *
            20 0 0 0
            30 1e2 -5. 0
            40 1 2 3
            2 number of boundary nodes
            Node Bctype Press/Flow HD PO2
            10 2 -1.5774 0.4 40 61.47
            30 0 11
            """;

    @TempDir Path folder;

    @Test
    void readsInSi() throws IOException {
        VesselNetwork network = read(TEXT);
        assertThat(network.title()).isEqualTo("Two vessels");
        assertThat(network.boxX()).isEqualTo(990e-6);
        assertThat(network.nodes().get(0))
                .isEqualTo(new VesselNode("10", 468.872009e-6, 547.151978e-6, 14.18054e-6));
        assertThat(network.nodes().get(2).y()).isEqualTo(-5e-6);
        VesselSegment first = network.segments().get(0);
        assertThat(first.from()).isZero();
        assertThat(first.to()).isEqualTo(1);
        assertThat(first.diameter()).isEqualTo(12e-6);
        assertThat(first.flow()).isCloseTo(-1.5774 * 1.66667e-14, within(1e-19));
        assertThat(first.haematocrit()).isEqualTo(0.197235);
        assertThat(network.segments().get(1).flow()).isEqualTo(1e-14);
        assertThat(network.segments().get(1).haematocrit()).isNaN();
        assertThat(network.segments().get(2).flow()).isZero();
        BoundaryNode inlet = network.boundaries().get(0);
        assertThat(inlet.kind()).isEqualTo(BoundaryNode.Kind.FLOW);
        assertThat(inlet.haematocrit()).isEqualTo(0.4);
        assertThat(inlet.oxygen()).isEqualTo(40);
        BoundaryNode outlet = network.boundaries().get(1);
        assertThat(outlet.node()).isEqualTo(2);
        assertThat(outlet.value()).isCloseTo(11 * 133.322387415, within(1e-9));
        assertThat(outlet.oxygen()).isNaN();
    }

    @Test
    void marksTabsStarsAndLineEndsDoNotMatter() throws IOException {
        String other = "\uFEFF" + TEXT.replace(" ", "\t").replace("\n", "\t\t*\t\r\n\r\n");
        VesselNetwork plain = read(TEXT);
        VesselNetwork odd = read(other.replaceFirst("Two\tvessels\t\t\\*\t", "Two vessels\t"));
        assertThat(odd).isEqualTo(plain);
    }

    @Test
    void missingNodeNamesTheSegmentsLine() {
        assertFault(TEXT.replace("2 4 20 30", "2 4 20 31"), 10, "segment 2 names node 31");
    }

    @Test
    void missingBoundaryNodeNamesItsLine() {
        assertFault(TEXT.replace("30 0 11", "77 0 11"), 21, "boundary nodes names node 77");
    }

    @Test
    void zeroDiameter() {
        assertFault(TEXT.replace("20 30 11.5", "20 30 0.0"), 10, "diameter of segment 2 is 0.0 um");
    }

    @Test
    void badNumber() {
        assertFault(TEXT.replace("1e2 -5.", "1e2 -5,3"), 16, "y of node 30 is '-5,3'");
        assertFault(TEXT.replace("12 -1.5774", "12 NaN?"), 9, "flow of segment 1 is 'NaN?'");
        assertFault(TEXT.replace("3 total", "3.5 total"), 7, "number of segments is 3.5");
        assertFault(TEXT.replace("3 total", "-3 total"), 7, "number of segments is -3");
        assertFault(TEXT.replace("40 1 2 3", "40 1 2 1e999"), 17, "out of range");
        assertFault(TEXT.replace("0.197235", "1.2"), 9, "haematocrit of segment 1 is 1.2");
    }

    @Test
    void missingColumn() {
        assertFault(TEXT.replace("40 1 2 3", "40 1 2"), 17, "no z of node 40");
    }

    @Test
    void duplicateNodes() {
        assertFault(TEXT.replace("40 1 2 3", "20 1 2 3"), 17, "second node 20");
        assertFault(TEXT.replace("30 0 11", "10 0 11"), 21, "second row for boundary node 10");
    }

    @Test
    void unknownBoundaryType() {
        assertFault(TEXT.replace("30 0 11", "30 1 11"), 21, "type of boundary node 30 is 1");
    }

    @Test
    void cutShortAnywhereIsAFaultOfInput() throws IOException {
        List<String> lines = TEXT.lines().toList();
        for (int kept = 0; kept < lines.size(); kept++) {
            String cut = String.join("\n", lines.subList(0, kept));
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOfSatisfying(
                            Fault.class,
                            fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.INPUT))
                    .hasMessageContaining("the file ends where")
                    .hasMessageContaining("network.dat:" + kept);
        }
    }

    @Test
    void missingFile() {
        assertThatThrownBy(() -> SecombReader.read(folder.resolve("none.dat")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("there is no file none.dat");
    }

    @Test
    void whatIsWrittenReadsBackEqual() throws IOException {
        VesselNetwork network = read(TEXT);
        assertThat(copied(network)).isEqualTo(network);
        VesselNetwork awkward =
                new VesselNetwork(
                        "",
                        Double.NaN,
                        1.0 / 3e4,
                        Double.NaN,
                        List.of(
                                new VesselNode("a", Math.PI * 1e-4, -1.0 / 7e5, 0),
                                new VesselNode("b", Math.E * 1e-9, 1e-3 / 3, 5e-324)),
                        List.of(
                                new VesselSegment("s", 0, 1, 1e-5 / 3, Math.PI * 1e-15, 0.1 / 3),
                                new VesselSegment("t", 1, 0, 7e-6, Double.NaN, Double.NaN)),
                        List.of(
                                new BoundaryNode(
                                        0, BoundaryNode.Kind.PRESSURE, 1000.0 / 3, Double.NaN, 95),
                                new BoundaryNode(
                                        1, BoundaryNode.Kind.FLOW, -1e-14 / 7, 0.45, Double.NaN)));
        assertThat(copied(awkward)).isEqualTo(awkward);
    }

    @Test
    void namesOfTwoWordsCannotBeWritten() {
        VesselNetwork network =
                new VesselNetwork(
                        "t",
                        1,
                        1,
                        1,
                        List.of(new VesselNode("two words", 0, 0, 0)),
                        List.of(),
                        List.of());
        assertThatThrownBy(() -> SecombWriter.write(network, folder.resolve("n.dat")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("two words");
    }

    private VesselNetwork copied(VesselNetwork network) {
        Path file = folder.resolve("copy.dat");
        SecombWriter.write(network, file);
        return SecombReader.read(file);
    }

    private VesselNetwork read(String text) throws IOException {
        Path file = folder.resolve("network.dat");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return SecombReader.read(file);
    }

    private void assertFault(String text, int line, String message) {
        assertThat(text).isNotEqualTo(TEXT);
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind().exitCode()).isEqualTo(4))
                .hasMessageContaining("network.dat:" + line + ";")
                .hasMessageContaining(message);
    }
}
