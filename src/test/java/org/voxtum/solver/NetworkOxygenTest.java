package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.OxygenCoefficients;
import org.voxtum.physics.BloodOxygen;
import org.voxtum.physics.IntravascularResistance;
import org.voxtum.vessel.BloodFlow;
import org.voxtum.vessel.BloodTension;
import org.voxtum.vessel.BoundaryNode;
import org.voxtum.vessel.FlowOptions;
import org.voxtum.vessel.NetworkOxygen;
import org.voxtum.vessel.NetworkRaster;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.RasterisedNetwork;
import org.voxtum.vessel.SegmentState;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

/** Oxygen that blood carries: one vessel in closed form, a fork, and the coupling to tissue. */
class NetworkOxygenTest {
    private static final double UM = 1e-6;
    private static final double NL_PER_MIN = 1e-12 / 60;
    private static final VoxelGrid GRID = VoxelGrid.cubes(30, 12, 12, 10 * UM);

    private static VesselNode node(String name, double x, double y) {
        return new VesselNode(name, x * UM, y * UM, 60 * UM);
    }

    /** A vessel of 8 micrometres that forks in the middle of the box. */
    private static VesselNetwork fork(double flow, double haematocrit, double inlet) {
        double q = flow * NL_PER_MIN;
        double h = haematocrit;
        return new VesselNetwork(
                "fork",
                300 * UM,
                120 * UM,
                120 * UM,
                List.of(
                        node("in", 0, 60),
                        node("fork", 150, 60),
                        node("a", 300, 20),
                        node("b", 300, 100)),
                List.of(
                        new VesselSegment("stem", 0, 1, 8 * UM, q, h),
                        new VesselSegment("a", 1, 2, 6 * UM, 0.75 * q, 1.1 * h),
                        new VesselSegment("b", 3, 1, 6 * UM, -0.25 * q, h)),
                List.of(
                        new BoundaryNode(0, BoundaryNode.Kind.FLOW, q, h, inlet),
                        new BoundaryNode(2, BoundaryNode.Kind.PRESSURE, 1000, h, Double.NaN),
                        new BoundaryNode(3, BoundaryNode.Kind.PRESSURE, 1000, h, Double.NaN)));
    }

    private static NetworkOxygen oxygen(VesselNetwork network, double given) {
        FlowOptions options = FlowOptions.fromFile();
        return oxygen(BloodFlow.solve(network, options).state(), options, given);
    }

    private static NetworkOxygen oxygen(NetworkState state, FlowOptions options, double given) {
        RasterisedNetwork raster = NetworkRaster.rasterise(GRID, state, (x, y, z) -> true, true);
        return new NetworkOxygen(
                GRID,
                state,
                options,
                raster.places().orElseThrow(),
                BloodOxygen.rat(),
                new IntravascularResistance(1),
                given);
    }

    /** Plasma alone: alpha Q dP/ds = -(P - P_w)/K_w is an exponential. */
    @Test
    void bloodWithoutRedCellsLosesOxygenExponentially() {
        double flow = 20;
        NetworkOxygen network = oxygen(fork(flow, 0, 60), Double.NaN);
        double[] wall = new double[network.stations()];
        Arrays.fill(wall, 10);
        BloodTension blood = network.along(wall);
        double kept = Math.exp(-150 * UM / (1.44e12 * 3.1e-5 * flow * NL_PER_MIN));
        assertThat(blood.from()[0]).isCloseTo(60, within(1e-9));
        // first order in the length of a station, a quarter of a voxel
        assertThat(blood.to()[0]).isCloseTo(10 + 50 * kept, within(0.25));
        assertThat(blood.from()[1]).isCloseTo(blood.to()[0], within(1e-9));
        assertThat(blood.to()[2])
                .as("b runs against its nodes")
                .isCloseTo(blood.to()[0], within(1e-9));
        assertThat(blood.from()[2]).isLessThan(blood.to()[2]);
    }

    @Test
    void oxygenAndRedCellsAreConservedWhereVesselsPart() {
        NetworkOxygen network = oxygen(fork(0.5, 0.4, Double.NaN), 40);
        double[] wall = new double[network.stations()];
        BloodTension blood = network.along(wall);
        BloodOxygen carried = BloodOxygen.rat();
        double q = 0.5 * NL_PER_MIN;
        // red cells: 0.75 * 1.1 + 0.25 parts of what came, scaled back to 1
        double factor = 1 / (0.75 * 1.1 + 0.25);
        double out =
                0.75 * carried.content(blood.to()[1], 0.44 * factor)
                        + 0.25 * carried.content(blood.from()[2], 0.4 * factor);
        double lost = q * (carried.content(40, 0.4) - out);
        assertThat(blood.delivered()).isCloseTo(lost, within(1e-9 * lost));
        assertThat(blood.to()[0]).isLessThan(40);
        assertThat(blood.to()[1]).isBetween(0.0, blood.to()[0]);
    }

    /** The fork, and a vessel apart from it. */
    private static VesselNetwork forkAndVessel() {
        VesselNetwork fork = fork(20, 0.4, 60);
        List<VesselNode> nodes = new ArrayList<>(fork.nodes());
        nodes.addAll(List.of(node("in 2", 0, 110), node("out", 100, 110)));
        double q = 20 * NL_PER_MIN;
        List<VesselSegment> segments = new ArrayList<>(fork.segments());
        segments.add(new VesselSegment("other", 4, 5, 6 * UM, q, 0.4));
        List<BoundaryNode> boundaries = new ArrayList<>(fork.boundaries());
        boundaries.add(new BoundaryNode(4, BoundaryNode.Kind.FLOW, q, 0.4, 30));
        boundaries.add(new BoundaryNode(5, BoundaryNode.Kind.PRESSURE, 1000, 0.4, Double.NaN));
        return new VesselNetwork("both", 300 * UM, 120 * UM, 120 * UM, nodes, segments, boundaries);
    }

    /** A wide vessel may count as not perfused by the flow of its like, one behind it not. */
    @Test
    void bloodBehindAVesselThatIsNotPerfusedIsThatOfTheInlets() {
        VesselNetwork network = forkAndVessel();
        FlowOptions options = FlowOptions.fromFile();
        List<SegmentState> segments =
                new ArrayList<>(BloodFlow.solve(network, options).state().segments());
        SegmentState stem = segments.get(0);
        segments.set(
                0,
                new SegmentState(
                        false,
                        stem.fromPressure(),
                        stem.toPressure(),
                        stem.fromArrival(),
                        stem.toArrival(),
                        stem.flow()));
        NetworkOxygen oxygen = oxygen(new NetworkState(network, segments), options, Double.NaN);
        BloodTension blood = oxygen.along(new double[oxygen.stations()]);
        assertThat(blood.from()[3]).isCloseTo(30, within(1e-9));
        assertThat(blood.from()[1]).isEqualTo(30);
        assertThat(blood.to()[1]).isBetween(1.0, 29.9);
    }

    private static OxygenCoefficients tissue(NetworkOxygen network) {
        return tissue(network, 5e-4);
    }

    private static OxygenCoefficients tissue(NetworkOxygen network, double consumption) {
        return new OxygenCoefficients(
                GRID,
                (x, y, z) -> 4.2e-14,
                (x, y, z) -> consumption,
                1,
                (x, y, z) -> Double.NaN,
                (x, y, z) -> 0,
                0,
                Optional.of(network));
    }

    @Test
    void whatTheBloodLosesIsWhatTheTissueConsumes() {
        NetworkOxygen network = oxygen(fork(0.2, 0.4, 40), Double.NaN);
        OxygenSolution solution = new OxygenSolver(new ReferenceBackend(), tissue(network)).solve();
        assertThat(solution.balance().error()).isLessThan(1e-4);
        double inflow = 0.2 * NL_PER_MIN * BloodOxygen.rat().content(40, 0.4);
        assertThat(solution.balance().supply()).isBetween(0.5 * inflow, inflow);
        BloodTension blood = solution.blood().orElseThrow();
        // the blood that the walls of the solution give is the solution's
        BloodTension again = network.along(network.wallTension(solution.tension()));
        for (int i = 0; i < 3; i++) {
            assertThat(again.to()[i]).isCloseTo(blood.to()[i], within(2e-2));
        }
    }

    @Test
    void tissueThatConsumesNothingHasTheTensionOfTheBlood() {
        NetworkOxygen network = oxygen(fork(0.2, 0.4, 40), Double.NaN);
        Field p = new OxygenSolver(new ReferenceBackend(), tissue(network, 0)).solve().tension();
        assertThat(p.get(0, 0, 0)).isCloseTo(40, within(2e-2));
        assertThat(p.get(15, 6, 6)).isCloseTo(40, within(2e-2));
    }

    @Test
    void aDeviceGivesTheReferencesOxygen() {
        NetworkOxygen network = oxygen(fork(0.2, 0.4, 40), Double.NaN);
        Field expected =
                new OxygenSolver(new ReferenceBackend(), tissue(network)).solve().tension();
        for (Precision precision : Precision.values()) {
            try (Backend device = TestDevice.backend(precision)) {
                Field p = new OxygenSolver(device, tissue(network)).solve().tension();
                for (int x = 0; x < GRID.nx(); x++) {
                    assertThat(p.get(x, 6, 6)).isCloseTo(expected.get(x, 6, 6), within(2e-2));
                }
                assertThat(device.ledger().bytes()).isZero();
            }
        }
    }

    @Test
    void anInletWithoutATensionIsRefused() {
        assertThatThrownBy(() -> oxygen(fork(1, 0.4, Double.NaN), Double.NaN))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.CASE))
                .hasMessageContaining("no oxygen tension for node in");
    }
}
