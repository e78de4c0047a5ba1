package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.vessel.BloodFlow;
import org.voxtum.vessel.FlowBalance;
import org.voxtum.vessel.FlowOptions;
import org.voxtum.vessel.FlowResult;
import org.voxtum.vessel.FlowStatistics;
import org.voxtum.vessel.NetworkDiagnostics;
import org.voxtum.vessel.PlasmaExtraction;
import org.voxtum.vessel.SegmentState;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselSegment;

/** Networks measured in animals (T. W. Secomb's data sets), where the machine has them. */
class RealNetworksTest {
    private static final double MMHG = 133.322387415;
    private static final double NANOLITRE_PER_MINUTE = 1e-12 / 60;

    /** The factor of the data set's own oxygen runs. */
    private static final double PHYSICAL = 0.1736337;

    @TempDir Path folder;

    @Test
    void tumourFlowsBalance() {
        VesselNetwork network = tumour();
        NetworkDiagnostics found = NetworkDiagnostics.of(network);
        assertThat(found.segments()).isEqualTo(582);
        assertThat(found.nodes()).isEqualTo(533);
        assertThat(found.boundaryNodes()).isEqualTo(74);
        assertThat(found.components()).isEqualTo(1);
        assertThat(found.leastDiameter()).isCloseTo(4.5e-6, within(0.05e-6));
        assertThat(found.medianDiameter()).isCloseTo(11e-6, within(0.5e-6));
        assertThat(found.greatestDiameter()).isCloseTo(59e-6, within(0.5e-6));
        double volume = network.boxX() * network.boxY() * network.boxZ();
        assertThat(found.wallArea() / volume).isCloseTo(9170, within(5.0));
        FlowBalance balance = found.balance();
        assertThat(balance.imbalance() / NANOLITRE_PER_MINUTE).isCloseTo(8e-6, within(5e-7));
        assertThat(balance.isDoubtful()).isFalse();
    }

    @Test
    void tumourWallPressures() {
        assertPressures(PHYSICAL, 8.7, 11.1, 24.4, 45e-6, 0.33);
        assertPressures(1, -2.4, 11.5, 87.9, 259e-6, 1.92);
    }

    private static void assertPressures(
            double scale,
            double least,
            double median,
            double greatest,
            double velocity,
            double perfusion) {
        VesselNetwork network = tumour();
        FlowOptions options = FlowOptions.fromFile().withFlowScale(scale).withTumour(true);
        FlowResult result = BloodFlow.solve(network, options);
        FlowStatistics found = result.statistics();
        assertThat(found.leastPressure() / MMHG).isCloseTo(least, within(0.5));
        assertThat(found.medianPressure() / MMHG).isCloseTo(median, within(0.5));
        assertThat(found.greatestPressure() / MMHG).isCloseTo(greatest, within(0.5));
        assertThat(found.medianVelocity()).isCloseTo(velocity, within(1e-6));
        double volume = network.boxX() * network.boxY() * network.boxZ();
        assertThat(60 * found.inflow() / volume).isCloseTo(perfusion, within(0.006));
        assertThat(found.perfusedSegments()).isEqualTo(582);
        assertThat(result.warnings()).hasSize(scale == 1 ? 2 : 0);
    }

    /** The normal equations of the fit are Kirchhoff's with the boundary flows of the file. */
    @Test
    void tumourSolvedFromItsBoundariesHasTheFittedPressures() {
        List<SegmentState> fitted =
                BloodFlow.solve(tumour(), FlowOptions.fromFile()).state().segments();
        List<SegmentState> solved =
                BloodFlow.solve(tumour(), FlowOptions.solved()).state().segments();
        for (int i = 0; i < fitted.size(); i++) {
            assertThat(solved.get(i).fromPressure())
                    .isCloseTo(fitted.get(i).fromPressure(), within(0.01 * MMHG));
        }
    }

    /** At nodes, with the flows of the file as they stand. */
    @Test
    void tumourArrivalTimes() {
        VesselNetwork network = tumour();
        FlowResult result = BloodFlow.solve(network, FlowOptions.fromFile());
        double[] times = nodeArrivals(network, result.state().segments());
        Arrays.sort(times);
        assertThat(times[times.length / 2]).isCloseTo(0.9, within(0.05));
        assertThat(times[(int) (0.95 * times.length)]).isCloseTo(3.6, within(0.05));
        assertThat(times[times.length - 1]).isCloseTo(58, within(0.5));
    }

    private static double[] nodeArrivals(VesselNetwork network, List<SegmentState> states) {
        double[] flow = new double[network.nodes().size()];
        double[] flowTime = new double[flow.length];
        for (int i = 0; i < states.size(); i++) {
            VesselSegment segment = network.segments().get(i);
            SegmentState state = states.get(i);
            boolean forward = state.flow() > 0;
            int end = forward ? segment.to() : segment.from();
            flow[end] += Math.abs(state.flow());
            flowTime[end] +=
                    Math.abs(state.flow()) * (forward ? state.toArrival() : state.fromArrival());
        }
        return IntStream.range(0, flow.length)
                .mapToDouble(n -> flow[n] == 0 ? 0 : flowTime[n] / flow[n])
                .toArray();
    }

    @Test
    void tumourExtraction() {
        FlowOptions options = FlowOptions.fromFile();
        FlowResult result = BloodFlow.solve(tumour(), options);
        assertThat(extraction(result, options, 2e-10).extraction()).isCloseTo(1e-4, within(5e-6));
        assertThat(extraction(result, options, 5.73e-9).extraction())
                .isCloseTo(0.0027, within(5e-5));
        assertThat(extraction(result, options, 1.7e-8).extraction())
                .isCloseTo(0.0081, within(5e-5));
        PlasmaExtraction small = extraction(result, options, 3e-6);
        assertThat(small.extraction()).isCloseTo(0.60, within(0.005));
        assertThat(small.depletedShare()).isCloseTo(0.94, within(0.01));
    }

    private static PlasmaExtraction extraction(
            FlowResult result, FlowOptions options, double permeability) {
        double[] wall = new double[result.state().segments().size()];
        Arrays.fill(wall, permeability);
        return PlasmaExtraction.of(result, options, wall);
    }

    @Test
    void mesenteryFlowsFollowFromItsBoundaries() {
        VesselNetwork network = mesentery();
        FlowStatistics found = BloodFlow.solve(network, FlowOptions.solved()).statistics();
        assertThat(network.segments()).hasSize(1130);
        assertThat(found.imbalance()).isLessThan(1e-12 * found.inflow());
        double inflow = BloodFlow.solve(network, FlowOptions.fromFile()).statistics().inflow();
        assertThat(found.inflow()).isCloseTo(inflow, Percentage.withPercentage(0.01));
    }

    /** The flows in the file come from the same in vivo viscosity law, by another program. */
    @Test
    void mesenteryAgreesWithThePublishedFlows() {
        VesselNetwork network = mesentery();
        FlowResult result = BloodFlow.solve(network, FlowOptions.solved());
        double difference = 0;
        double size = 0;
        for (int i = 0; i < network.segments().size(); i++) {
            double published = network.segments().get(i).flow();
            double flow = result.state().segments().get(i).flow();
            difference += (flow - published) * (flow - published);
            size += published * published;
        }
        assertThat(Math.sqrt(difference / size)).isLessThan(0.02);
    }

    @Test
    void bothReadBackAsWritten() {
        for (VesselNetwork network : List.of(tumour(), mesentery())) {
            Path copy = folder.resolve("copy.dat");
            SecombWriter.write(network, copy);
            assertThat(SecombReader.read(copy)).isEqualTo(network);
        }
    }

    private static VesselNetwork tumour() {
        return read("fadu-window-chamber");
    }

    private static VesselNetwork mesentery() {
        return read("mesentery-546");
    }

    private static VesselNetwork read(String name) {
        String data = System.getenv("VOXTUM_REAL_DATA");
        assumeTrue(
                data != null && !data.isEmpty(),
                "skipped: the environment variable VOXTUM_REAL_DATA names no folder of networks");
        return SecombReader.read(Path.of(data, name, "network.dat"));
    }
}
