package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.AgentRegion;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.NumericsOptions;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.model.TransportProblem;
import org.voxtum.model.WallPores;
import org.voxtum.physics.Transcytosis;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/** Painted lumens: layers in closed form, constancy and budgets. */
class LumenTest {
    private static final double EDGE = 1e-5;
    private static final double K = 3e-14;
    private static final double WALL = 2e-9;
    private static final double PERMEABILITY = 4e-7;
    private static final int IN_LUMEN = 5;

    /** What it runs on. */
    Backend backend() {
        return new ReferenceBackend();
    }

    /** Relative error of what is exact but for rounding. */
    double exactly() {
        return 1e-10;
    }

    /** Relative error of a budget and of a uniform concentration. */
    double closure() {
        return 1e-12;
    }

    /** A lumen, then tissue, along x; the last face is held at 300 Pa or sealed. */
    private static FluidCoefficients slab(int voxels, double edge, boolean flows) {
        VoxelGrid grid =
                new VoxelGrid(IN_LUMEN + voxels, 1, 1, edge, edge, edge, -IN_LUMEN * edge, 0, 0);
        return new FluidProblemBuilder(grid)
                .paint(
                        new FluidRegion("lumen", RegionKind.LUMEN, WALL, 500, 0, 0, 0, 0),
                        (x, y, z) -> true,
                        0,
                        0,
                        2500)
                .paint(
                        new FluidRegion("tissue", RegionKind.TUMOUR, 0, 0, 0, 0, 0, 0),
                        (x, y, z) -> x > 0,
                        K,
                        0,
                        0)
                .boundary(
                        Face.X_UPPER, flows ? FluidBoundary.pressure(300) : FluidBoundary.sealed())
                .build();
    }

    @Test
    void pressureAndFlowThroughAWallAndALayerAreExact() {
        int voxels = 15;
        FluidCoefficients fluid = slab(voxels, EDGE, true);
        PressureSolution flow = new PressureSolver(backend(), fluid, 1e-14).solve();
        double flux = (2000 - 300) / (1 / WALL + voxels * EDGE / K);
        for (int x = 0; x < voxels; x++) {
            double exact = 300 + flux * (voxels - x - 0.5) * EDGE / K;
            assertThat(flow.pressure().get(IN_LUMEN + x, 0, 0))
                    .isCloseTo(exact, within(exactly() * 2000));
        }
        assertThat(flow.fluxes().x().get(IN_LUMEN, 0, 0)).isCloseTo(flux, within(exactly() * flux));
        double area = EDGE * EDGE;
        assertThat(flow.budget()).doesNotContainKey("boundary_lumen");
        assertThat(flow.budget().get("filtration"))
                .isCloseTo(flux * area, within(exactly() * flux * area));
        assertThat(flow.closure()).isLessThan(closure());
    }

    /** c after a long time in a layer of 150 um, 0.2 on its far face, 1 in the plasma. */
    private Field steady(FluidCoefficients fluid, double diffusivity, double retardation) {
        WallPores pores = new WallPores(PERMEABILITY, 0.3, 1, 500);
        return steady(fluid, diffusivity, retardation, pores, Optional.empty());
    }

    private Field steady(
            FluidCoefficients fluid,
            double diffusivity,
            double retardation,
            WallPores pores,
            Optional<Transcytosis> carriage) {
        List<AgentRegion> regions =
                List.of(
                        wall(pores),
                        new AgentRegion(retardation, List.of(), 0, 0, 0, SoluteBoundary.sealed()));
        Map<Face, SoluteBoundary> faces = sealed();
        faces.put(Face.X_UPPER, SoluteBoundary.concentration(TimeCourse.constant(0.2)));
        Field storage = Field.on(fluid.grid());
        storage.fillBy((x, y, z) -> fluid.isTissue(x, y, z) ? 0.4 : 0);
        AgentCoefficients bare = agent(fluid, storage, diffusivity, regions, faces, 0.5);
        AgentCoefficients agent = carriage.map(bare::with).orElse(bare);
        Simulation simulation = simulation(fluid, agent, 3000, NumericsOptions.defaults());
        simulation.run();
        return simulation.concentration(simulation.agents().get(0));
    }

    @Test
    void concentrationBehindAWallIsExactWithoutFlow() {
        assertBehindAWall(steady(slab(15, EDGE, false), 1e-10, 1));
    }

    /** What the wall's cells carry both ways is as what its pores let through. */
    @Test
    void carriageThroughAWallIsExact() {
        WallPores closed = new WallPores(0, 1, 1, 500);
        Transcytosis both = new Transcytosis(PERMEABILITY, Double.POSITIVE_INFINITY, true);
        FluidCoefficients fluid = slab(15, EDGE, false);
        assertBehindAWall(steady(fluid, 1e-10, 1, closed, Optional.of(both)));
    }

    /** One way the whole of P_T c_p arrives, whatever lies behind. */
    @Test
    void carriageOneWayDoesNotWaitForTheTissue() {
        WallPores closed = new WallPores(0, 1, 1, 500);
        Transcytosis oneWay = Transcytosis.oneWay(PERMEABILITY);
        FluidCoefficients fluid = slab(15, EDGE, false);
        Field c = steady(fluid, 1e-10, 1, closed, Optional.of(oneWay));
        for (int x = 0; x < 15; x++) {
            double exact = 0.2 + PERMEABILITY * (15 - x - 0.5) * EDGE / (0.4 * 1e-10);
            assertThat(c.get(IN_LUMEN + x, 0, 0)).isCloseTo(exact, within(exactly()));
        }
    }

    private void assertBehindAWall(Field c) {
        int voxels = 15;
        double k = 0.4 * 1e-10;
        double flux = (1 - 0.2) / (1 / PERMEABILITY + voxels * EDGE / k);
        for (int x = 0; x < voxels; x++) {
            double exact = 0.2 + flux * (voxels - x - 0.5) * EDGE / k;
            assertThat(c.get(IN_LUMEN + x, 0, 0)).isCloseTo(exact, within(exactly()));
        }
    }

    /**
     * Drag and diffusion through wall and layer; the wall's face is exact, the layer second order.
     */
    @Test
    void concentrationBehindAWallWithFlowIsOfSecondOrder() {
        double coarse = errorWithFlow(15);
        double fine = errorWithFlow(30);
        assertThat(coarse).isLessThan(2e-3);
        assertThat(coarse / fine).isGreaterThan(3);
    }

    private double errorWithFlow(int voxels) {
        double edge = 15 * EDGE / voxels;
        FluidCoefficients fluid = slab(voxels, edge, true);
        Field c = steady(fluid, 1e-10, 0.5);
        double flux = (2000 - 300) / (1 / WALL + 15 * EDGE / K);
        double k = 0.4 * 1e-10;
        double v = 0.5 * flux;
        double peclet = flux * 0.7 / PERMEABILITY;
        // J = v c - k c' in the layer, J = P [B(-Pe) - B(Pe) c(0)] at the wall, c(L) = 0.2
        double in = PERMEABILITY * -peclet / StrictMath.expm1(-peclet);
        double back = PERMEABILITY * peclet / StrictMath.expm1(peclet);
        double decay = StrictMath.exp(-v / k * 15 * EDGE);
        double j = (in - back * 0.2 * decay) / (1 + back / v * (1 - decay));
        double worst = 0;
        for (int x = 0; x < voxels; x++) {
            double left = StrictMath.exp(-v / k * (voxels - x - 0.5) * edge);
            double exact = j / v + (0.2 - j / v) * left;
            worst = Math.max(worst, Math.abs(c.get(IN_LUMEN + x, 0, 0) - exact));
        }
        return worst;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void constantConcentrationStaysConstant(boolean implicit) {
        Simulation simulation = tangle(0, 1, implicit);
        FluidCoefficients fluid = simulation.problem().fluid();
        Field c = simulation.concentration(simulation.agents().get(0));
        Field storage = simulation.agents().get(0).agent().storage();
        c.fillBy((x, y, z) -> storage.get(x, y, z) > 0 ? c.get(x, y, z) : 1);
        assertThat(fluid.grid().voxels()).isGreaterThan(400);
        assertThat(Math.max(Box.max(c) - 1, 1 - Box.min(c))).isLessThan(closure());
        assertThat(simulation.budget(simulation.agents().get(0)).error()).isLessThan(closure());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void budgetsCloseAndCountTheFaces(boolean implicit) {
        Simulation simulation = tangle(0.4, 0, implicit);
        Map<String, Double> fluid = simulation.flow().budget();
        assertThat(fluid.keySet()).doesNotContain("boundary_lumen");
        assertThat(fluid.get("filtration")).isPositive();
        assertThat(fluid.get("reabsorption")).isNegative();
        assertThat(simulation.flow().closure()).isLessThan(closure());
        AgentState state = simulation.agents().get(0);
        BudgetReport budget = simulation.budget(state);
        assertThat(budget.terms().keySet()).noneMatch(term -> term.contains("lumen"));
        assertThat(budget.terms().get("wall_convective_in")).isPositive();
        assertThat(budget.terms().get("wall_convective_out")).isNegative();
        assertThat(budget.terms()).containsKey("wall_diffusive");
        assertThat(budget.error()).isLessThan(closure());
        Field c = simulation.concentration(state);
        assertThat(Box.min(c)).isNotNegative();
        double share = simulation.wallBackflowShare(state);
        assertThat(share).isBetween(0.0, 1.0);
    }

    /** Two vessels of different pressures and two classes of pores in tissue of all values. */
    private Simulation tangle(double reflection, double initial, boolean implicit) {
        VoxelGrid grid = new VoxelGrid(9, 8, 7, 2e-5, 3e-5, 4e-5, 0, 0, 0);
        SplittableRandom random = new SplittableRandom(5);
        FluidCoefficients fluid = tangled(grid, random);
        WallPores small = new WallPores(5e-8, reflection, 0.7, 900);
        WallPores large = new WallPores(2e-8, reflection / 2, 0.3, -100);
        List<AgentRegion> regions = new ArrayList<>();
        regions.add(new AgentRegion(1, List.of(small, large), 0, 0, 0, SoluteBoundary.sealed()));
        regions.add(wall(small, large));
        regions.add(wall(large, small));
        regions.add(new AgentRegion(0, List.of(), 0, 0, 0, SoluteBoundary.sealed()));
        Map<Face, SoluteBoundary> faces = sealed();
        faces.put(Face.X_UPPER, SoluteBoundary.concentration(TimeCourse.constant(initial)));
        Field storage = Field.on(grid);
        storage.fillBy((x, y, z) -> fluid.isTissue(x, y, z) ? 0.1 + 0.2 * random.nextDouble() : 0);
        NumericsOptions d = NumericsOptions.defaults();
        NumericsOptions options =
                new NumericsOptions(
                        d.cfl(),
                        d.maxStep(),
                        d.maxStages(),
                        1,
                        true,
                        d.pressureTolerance(),
                        true,
                        implicit);
        AgentCoefficients agent = agent(fluid, storage, 1e-11, regions, faces, initial);
        Simulation simulation = simulation(fluid, agent, 4 * 3600, options);
        simulation.run();
        return simulation;
    }

    private static FluidCoefficients tangled(VoxelGrid grid, SplittableRandom random) {
        FluidProblemBuilder builder =
                new FluidProblemBuilder(grid)
                        .paint(
                                new FluidRegion(
                                        "tumour", RegionKind.TUMOUR, 2e-11, 600, 1e-9, 100, 0, 0),
                                (x, y, z) -> true,
                                1,
                                3e3,
                                1500)
                        .paint(
                                new FluidRegion("artery", RegionKind.LUMEN, 3e-10, 600, 0, 0, 0, 0),
                                (x, y, z) -> Math.hypot(x - 7e-5, y - 9e-5) < 4e-5,
                                0,
                                0,
                                3000)
                        .paint(
                                new FluidRegion("vein", RegionKind.LUMEN, 2e-10, 600, 0, 0, 0, 0),
                                (x, y, z) -> Math.hypot(y - 1.7e-4, z - 1e-4) < 5e-5,
                                0,
                                0,
                                700)
                        .paint(
                                new FluidRegion("bone", RegionKind.IMPERMEABLE, 0, 0, 0, 0, 0, 0),
                                (x, y, z) -> x < 4e-5 && z > 2e-4,
                                0,
                                0,
                                0)
                        .boundary(Face.X_UPPER, FluidBoundary.pressure(300));
        Field k = builder.conductivity();
        k.fillBy((x, y, z) -> k.get(x, y, z) * 3e-14 * Math.pow(10, random.nextDouble() - 0.5));
        return builder.build();
    }

    private static AgentRegion wall(WallPores... pores) {
        return new AgentRegion(0, List.of(pores), 0, 0, 0, SoluteBoundary.sealed());
    }

    private static Map<Face, SoluteBoundary> sealed() {
        Map<Face, SoluteBoundary> faces = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            faces.put(face, SoluteBoundary.sealed());
        }
        return faces;
    }

    private static AgentCoefficients agent(
            FluidCoefficients fluid,
            Field storage,
            double diffusivity,
            List<AgentRegion> regions,
            Map<Face, SoluteBoundary> faces,
            double initial) {
        Field k = Field.on(fluid.grid());
        k.fillBy((x, y, z) -> storage.get(x, y, z) * diffusivity);
        return new AgentCoefficients(
                "solute",
                storage,
                k,
                k,
                k,
                regions,
                TimeCourse.constant(1),
                faces,
                (x, y, z) -> initial,
                List.of(),
                List.of());
    }

    private Simulation simulation(
            FluidCoefficients fluid,
            AgentCoefficients agent,
            double duration,
            NumericsOptions options) {
        return new Simulation(
                new TransportProblem(fluid, List.of(agent), duration, List.of(duration), options),
                backend(),
                new SimulationListener() {});
    }
}
