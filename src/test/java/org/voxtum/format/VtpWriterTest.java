package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

class VtpWriterTest {
    private static final VesselNetwork NETWORK =
            new VesselNetwork(
                    "fork",
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    List.of(
                            new VesselNode("1", 0, 0, 0),
                            new VesselNode("2", 10e-6, 0, 0),
                            new VesselNode("3", 0, 20e-6, 30e-6)),
                    List.of(
                            new VesselSegment("a", 0, 1, 8e-6, 1e-15, 0.4),
                            new VesselSegment("b", 1, 2, 6e-6, Double.NaN, Double.NaN)),
                    List.of());

    @TempDir Path folder;

    @Test
    void linesJoinTheNodesAndRadiusIsTheMeanAtThem() throws IOException {
        Written file = new Written(write());
        assertThat(file.text)
                .contains("NumberOfPoints=\"3\" NumberOfVerts=\"0\" NumberOfLines=\"2\"")
                .contains("<DataArray type=\"Int64\" Name=\"connectivity\"")
                .contains("<DataArray type=\"UInt8\" Name=\"perfused\"")
                .doesNotContain("UInt64\" Name");
        assertThat(file.longs("connectivity")).containsExactly(0, 1, 1, 2);
        assertThat(file.longs("offsets")).containsExactly(2, 4);
        assertThat(file.doubles("Node Radius")).containsExactly(4, 3.5, 3);
        assertThat(file.doubles("Points")).containsExactly(0, 0, 0, 10, 0, 0, 0, 20, 30);
    }

    @Test
    void segmentsCarryTheirValuesAndGivenOnesReplaceTheFiles() throws IOException {
        Written file = new Written(write());
        assertThat(file.doubles("diameter")).containsExactly(8, 6);
        assertThat(file.doubles("flow")).containsExactly(2e-15, 3e-15);
        assertThat(file.doubles("haematocrit")).containsExactly(0.4, Double.NaN);
        assertThat(file.doubles("pressure")).containsExactly(3000, 2000);
    }

    @Test
    void refusesValuesForAnotherNumberOfSegments() {
        SegmentValues wrong = SegmentValues.of("pressure", "Pa", new double[3]);
        assertThatThrownBy(() -> VtpWriter.write(folder.resolve("n.vtp"), NETWORK, List.of(wrong)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("pressure has 3 values");
    }

    private Path write() {
        Path file = folder.resolve("n.vtp");
        VtpWriter.write(
                file,
                NETWORK,
                List.of(
                        SegmentValues.of("flow", "m^3/s", new double[] {2e-15, 3e-15}),
                        SegmentValues.of("pressure", "Pa", new double[] {3000, 2000}),
                        SegmentValues.perfused(new boolean[] {true, false})));
        return file;
    }

    /** Finds arrays by the offsets that the file states. */
    private static final class Written {
        private final String text;
        private final ByteBuffer data;

        Written(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            text = new String(bytes, StandardCharsets.ISO_8859_1);
            int start = text.indexOf('_', text.indexOf("<AppendedData")) + 1;
            data =
                    ByteBuffer.wrap(bytes, start, bytes.length - start)
                            .slice()
                            .order(ByteOrder.LITTLE_ENDIAN);
        }

        long[] longs(String name) {
            long[] numbers = new long[position(name)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = data.getLong();
            }
            return numbers;
        }

        double[] doubles(String name) {
            double[] numbers = new double[position(name)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = data.getDouble();
            }
            return numbers;
        }

        private int position(String name) {
            Matcher offset =
                    Pattern.compile("Name=\"" + name + "\"[^>]* offset=\"(\\d+)\"").matcher(text);
            assertThat(offset.find()).isTrue();
            data.position(Integer.parseInt(offset.group(1)));
            return (int) data.getLong() / Long.BYTES;
        }
    }
}
