package org.voxtum.solver;

import java.util.List;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
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
import org.voxtum.vessel.WallPlaces;

/** A network in a sealed box of tissue, and an agent that its walls let through. */
final class Vessels {
    static final double UM = 1e-6;
    static final double PHI = 0.3;
    static final double FLOW = 2e-14;
    static final double HAEMATOCRIT = 0.4;
    static final VoxelGrid GRID = VoxelGrid.cubes(30, 12, 12, 10 * UM);

    private static VesselNode node(String name, double x, double y) {
        return new VesselNode(name, x * UM, y * UM, 60 * UM);
    }

    static VesselNetwork straight() {
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
    static VesselNetwork fork() {
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

    final Box box;
    final FluidCoefficients fluid;
    final PressureSolution flow;
    PlasmaTransit transit;
    private final NetworkState state;
    private final WallPlaces places;
    final double surface;

    Vessels(Backend backend, VesselNetwork network, double permeability) {
        box = new Box(GRID, backend);
        FlowOptions options = FlowOptions.fromFile();
        state = BloodFlow.solve(network, options).state();
        RasterisedNetwork raster = NetworkRaster.rasterise(GRID, state, (x, y, z) -> true, true);
        places = raster.places().orElseThrow();
        transit = new PlasmaTransit(GRID, state, options, places);
        surface = raster.areas().placed();
        box.storage.fill(PHI);
        box.pores = List.of(new WallPores(permeability, 0, 1, 0));
        box.plasma = TimeCourse.constant(1);
        box.builder.surfaceDensity().copyFrom(raster.surfaceDensity());
        fluid = box.builder.build();
        flow = PressureSolution.given(fluid, box.fluxes, box.filtration);
    }

    /** Plasma that takes its time, in cells of a length at most. */
    Vessels inCells(double longest) {
        transit =
                PlasmaTransit.inCells(
                        GRID, state, FlowOptions.fromFile(), places, longest, travel());
        return this;
    }

    /** Time that blood takes from the inlet to the end of a straight vessel of 8 um [s]. */
    static double travel() {
        return Math.PI / 4 * 64 * UM * UM * 300 * UM / FLOW;
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

    TransportProblem problem(double duration) {
        return new TransportProblem(
                fluid, List.of(agent()), duration, List.of(duration), box.options);
    }

    Simulation run(double duration) {
        Simulation simulation =
                new Simulation(problem(duration), box.backend, new SimulationListener() {}, flow);
        simulation.run();
        return simulation;
    }

    PlasmaTransit.Course course(AgentState state) {
        WallExchange wall = new WallExchange(fluid, flow, state.agent(), (x, y, z) -> 0);
        try (CarriedPlasma plasma =
                WallConcentration.plasma(box.backend, fluid, wall, state.agent())) {
            return plasma.along(state.time(), state.concentration);
        }
    }

    /** Amount in the plasma of the network [mol]. */
    double stored(AgentState state) {
        return state.vessels.orElseThrow().content();
    }

    /** What the voxels gain through their walls [mol/s]. */
    double gained(AgentState state) {
        WallExchange wall = new WallExchange(fluid, flow, state.agent(), (x, y, z) -> 0);
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
