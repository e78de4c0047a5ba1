package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.TransportProblem;
import org.voxtum.model.WallPores;
import org.voxtum.vessel.BloodFlow;
import org.voxtum.vessel.BoundaryNode;
import org.voxtum.vessel.FlowOptions;
import org.voxtum.vessel.NetworkRaster;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.PlasmaTransit;
import org.voxtum.vessel.RasterisedNetwork;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

/** Plasma that loses an agent on its way through vessels, and the tissue that gains it. */
class PlasmaTransitTest {
    private static final double UM = 1e-6;
    private static final double PHI = 0.3;
    private static final double FLOW = 2e-14;
    private static final double HAEMATOCRIT = 0.4;
    private static final VoxelGrid GRID = VoxelGrid.cubes(30, 12, 12, 10 * UM);

    Backend backend() {
        return new ReferenceBackend();
    }

    /** Relative difference that two ways to the same numbers may have. */
    double exactly() {
        return 1e-12;
    }

    /** What an implicit stage leaves between plasma and tissue, over the plasma's largest. */
    double settled() {
        return 1e-9;
    }

    /** Decay that leaves nearly nothing in the tissue [1/s]. */
    double emptying() {
        return 1e12;
    }

    private static VesselNode node(String name, double x, double y) {
        return new VesselNode(name, x * UM, y * UM, 60 * UM);
    }

    private static VesselNetwork straight() {
        return new VesselNetwork(
                "straight",
                300 * UM,
                120 * UM,
                120 * UM,
                List.of(node("in", 0, 60), node("out", 300, 60)),
                List.of(new VesselSegment("only", 0, 1, 8 * UM, FLOW, HAEMATOCRIT)),
                List.of(
                        new BoundaryNode(0, BoundaryNode.Kind.FLOW, FLOW, HAEMATOCRIT, Double.NaN),
                        new BoundaryNode(
                                1, BoundaryNode.Kind.PRESSURE, 1000, HAEMATOCRIT, Double.NaN)));
    }

    /** A stem that forks; one branch is written against its flow. */
    private static VesselNetwork fork() {
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
                        new VesselSegment("stem", 0, 1, 8 * UM, FLOW, HAEMATOCRIT),
                        new VesselSegment("a", 1, 2, 6 * UM, 0.75 * FLOW, HAEMATOCRIT),
                        new VesselSegment("b", 3, 1, 6 * UM, -0.25 * FLOW, HAEMATOCRIT)),
                List.of(
                        new BoundaryNode(0, BoundaryNode.Kind.FLOW, FLOW, HAEMATOCRIT, Double.NaN),
                        new BoundaryNode(
                                2, BoundaryNode.Kind.PRESSURE, 1000, HAEMATOCRIT, Double.NaN),
                        new BoundaryNode(
                                3, BoundaryNode.Kind.PRESSURE, 1000, HAEMATOCRIT, Double.NaN)));
    }

    /** A network in a sealed box of tissue, and an agent that its walls let through. */
    private final class Vessels {
        final Box box = new Box(GRID, backend());
        final FluidCoefficients fluid;
        final PressureSolution flow;
        final PlasmaTransit transit;
        final double surface;

        Vessels(VesselNetwork network, double permeability) {
            FlowOptions options = FlowOptions.fromFile();
            NetworkState state = BloodFlow.solve(network, options).state();
            RasterisedNetwork raster =
                    NetworkRaster.rasterise(GRID, state, (x, y, z) -> true, true);
            transit = new PlasmaTransit(GRID, state, options, raster.places().orElseThrow());
            surface = raster.areas().placed();
            box.storage.fill(PHI);
            box.pores = List.of(new WallPores(permeability, 0, 1, 0));
            box.plasma = TimeCourse.constant(1);
            box.builder.surfaceDensity().copyFrom(raster.surfaceDensity());
            fluid = box.builder.build();
            flow = PressureSolution.given(fluid, box.fluxes, box.filtration);
        }

        AgentCoefficients agent() {
            return box.agent().with(transit);
        }

        /** Steps of one length, given over that which 200 steps of the run would have. */
        Vessels stepping(double factor, boolean implicit) {
            NumericsOptions d = NumericsOptions.defaults();
            box.options =
                    new NumericsOptions(
                            d.cfl(), 1e9, d.maxStages(), factor, true, 1e-12, true, implicit);
            return this;
        }

        Simulation run(double duration) {
            Simulation simulation =
                    new Simulation(
                            new TransportProblem(
                                    fluid,
                                    List.of(agent()),
                                    duration,
                                    List.of(duration),
                                    box.options),
                            box.backend,
                            new SimulationListener() {},
                            flow);
            simulation.run();
            return simulation;
        }

        PlasmaTransit.Course course(AgentState state) {
            WallExchange wall = new WallExchange(fluid, flow, state.agent());
            return WallConcentration.plasma(box.backend, fluid, wall, state.agent())
                    .along(state.time(), state.concentration);
        }

        /** What the voxels gain through their walls [mol/s]. */
        double gained(AgentState state) {
            WallExchange wall = new WallExchange(fluid, flow, state.agent());
            Field.VoxelFunction plasma = WallConcentration.of(box.backend, fluid, wall, state);
            Field c = box.backend.download(state.concentration);
            CompensatedSum sum = new CompensatedSum();
            for (int z = 0; z < GRID.nz(); z++) {
                for (int y = 0; y < GRID.ny(); y++) {
                    for (int x = 0; x < GRID.nx(); x++) {
                        sum.add(wall.at(x, y, z).flux(plasma.at(x, y, z), c.get(x, y, z)));
                    }
                }
            }
            return sum.value() * GRID.voxelVolume();
        }
    }

    /** Tissue that takes nearly everything: what is left is Renkin's and Crone's. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 3e-6, 3e-5})
    void oneVesselBesideEmptyTissueLosesAnExponential(double permeability) {
        Vessels vessels = new Vessels(straight(), permeability).stepping(50, true);
        vessels.box.decay = emptying();
        Simulation simulation = vessels.run(10);
        PlasmaTransit.Course course = vessels.course(simulation.agents().get(0));
        double left = Math.exp(-permeability * vessels.surface / (FLOW * (1 - HAEMATOCRIT)));
        double kept = permeability * Box.max(vessels.fluid.vesselSurfaceDensity()) / PHI;
        assertThat(course.through().extraction())
                .isCloseTo(1 - left, within(1e-12 + kept / emptying()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatPlasmaLosesIsWhatTissueGains(boolean implicit) {
        Vessels vessels = new Vessels(fork(), 3e-6).stepping(20, implicit);
        vessels.box.diffusivity((x, y, z) -> 1e-10);
        vessels.box.decay = 0.1;
        Simulation simulation = vessels.run(10);
        AgentState state = simulation.agents().get(0);
        PlasmaTransit.Course course = vessels.course(state);
        double in = course.through().in();
        assertThat(in).isCloseTo(FLOW * (1 - HAEMATOCRIT), within(1e-12 * in));
        assertThat(course.through().out()).isLessThan(0.9 * in);
        assertThat(in - course.through().out()).isCloseTo(course.given(), within(1e-12 * in));
        assertThat(vessels.gained(state)).isCloseTo(course.given(), within(1e-12 * in));
        assertThat(simulation.budget(state).error()).isLessThan(exactly());
    }

    /** At steady state nothing but decay takes what plasma left behind. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatPlasmaLosesIsWhatDecays(boolean implicit) {
        Vessels vessels = new Vessels(fork(), 3e-6).stepping(implicit ? 4 : 1, implicit);
        vessels.box.diffusivity((x, y, z) -> 1e-10);
        vessels.box.decay = 0.1;
        Simulation simulation = vessels.run(400);
        AgentState state = simulation.agents().get(0);
        PlasmaTransit.Course course = vessels.course(state);
        double lost = course.through().in() - course.through().out();
        double decays = 0.1 * state.content(vessels.box.backend, GRID);
        assertThat(decays).isCloseTo(lost, within(Math.max(settled(), exactly()) * 100 * lost));
    }

    @Test
    void supersAndImplicitStepsAgree() {
        assertThat(difference(end(false, 4), end(true, 4))).isLessThan(1e-3);
    }

    /** The exchange of plasma and tissue lags nowhere: steps keep their second order. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stepsAreOfSecondOrder(boolean implicit) {
        Field exact = end(implicit, 2.5);
        double coarse = difference(end(implicit, 20), exact);
        double fine = difference(end(implicit, 10), exact);
        assertThat(coarse / fine).isGreaterThan(3);
    }

    static double difference(Field a, Field b) {
        double most = 0;
        for (int x = 0; x < GRID.nx(); x++) {
            most = Math.max(most, Math.abs(a.get(x, 6, 6) - b.get(x, 6, 6)));
        }
        return most;
    }

    final Field end(boolean implicit, double longest) {
        Vessels vessels = new Vessels(fork(), 1e-6).stepping(longest, implicit);
        vessels.box.diffusivity((x, y, z) -> 1e-10);
        vessels.box.decay = 0.01;
        vessels.box.initial = (x, y, z) -> 0.5;
        return fieldOf(vessels.run(20));
    }

    private static Field fieldOf(Simulation simulation) {
        return simulation.concentration(simulation.agents().get(0)).copy();
    }
}
