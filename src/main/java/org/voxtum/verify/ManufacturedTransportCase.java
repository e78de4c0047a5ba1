package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.render.Chart;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.exact.ManufacturedTransport;

/**
 * Orders of the transport in space and time on a smooth manufactured solution: diffusion, flow and
 * decay with smooth coefficients.
 *
 * <p>Every part of the solution, of its source and of the values on the faces is steady or falls as
 * e^(-t).
 *
 * @param voxels along each edge of the unit cube on the coarser of the two grids
 * @param limited van Leer's limiter, else central
 */
public record ManufacturedTransportCase(int voxels, boolean limited) implements Trial {
    private static final double END = 0.5;
    private static final double STEADY = 2;

    /**
     * Where the order in time is judged: here whole and halved steps take as many stages; a step of
     * other stages has another error constant, which hides the order.
     */
    private static final int TIMED_VOXELS = 16;

    /** Changes fall by 3.5 a halving or more; 4 is second order. */
    private static final double TIME_ORDER = StrictMath.log(3.5) / StrictMath.log(2);

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v20-manufactured-transport",
                        "orders of transport in space and time on a smooth manufactured solution",
                        "phi dc/dt - div(phi D grad c) + div(f q c) + k phi c = S on the unit cube,"
                                + " c given on its faces",
                        "c = 2 + exp(-t) sin(pi x + 0.2) cos(pi y) cos(1.1 z); phi, D, q smooth,"
                                + " S to match",
                        "method: Roache 2002, J Fluids Eng 124:4, doi:10.1115/1.1436090")
                .with(
                        List.of(
                                new ManufacturedTransportCase(16, false),
                                new ManufacturedTransportCase(16, true)),
                        List.of(
                                new ManufacturedTransportCase(32, false),
                                new ManufacturedTransportCase(32, true)));
    }

    @Override
    public String grid() {
        return voxels + "^3 and " + 2 * voxels + "^3 voxels, " + (limited ? "limited" : "central");
    }

    @Override
    public Outcome run(Backend backend) {
        double bound = limited ? 1.6 : 1.9;
        String norm = limited ? ", L1" : ", L2";
        double[] coarse = errors(backend, voxels);
        double[] fine = errors(backend, 2 * voxels);
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ofOrder("all voxels" + norm, coarse[0], fine[0], bound));
        findings.add(
                Finding.ofOrder(
                        "two coarse voxels from the faces" + norm, coarse[1], fine[1], bound));
        if (!limited && voxels == TIMED_VOXELS) {
            double[] changes = timeStepChanges(backend);
            findings.add(
                    Finding.ofOrder(
                            "change when steps are halved", changes[0], changes[1], TIME_ORDER));
        }
        double[] edges = {2.0 / voxels, 1.0 / voxels, 0.5 / voxels};
        double[] all = {errors(backend, voxels / 2)[0], coarse[0], fine[0]};
        return Outcome.of(findings, chart(edges, all, norm));
    }

    private Chart chart(double[] edges, double[] errors, String norm) {
        return new Chart(
                "transport on a manufactured solution, " + (limited ? "limited" : "central"),
                Chart.Axis.logarithmic("voxel edge h"),
                Chart.Axis.logarithmic("error" + norm),
                List.of(Series.joined("computed", edges, errors), Series.slope(2, edges, errors)));
    }

    /** Errors at the end, over all voxels and over those two coarse voxels from the faces. */
    private double[] errors(Backend backend, int n) {
        VoxelGrid grid = VoxelGrid.cubes(n, n, n, 1.0 / n);
        try (SoluteRun run = run(backend, grid, END, 1)) {
            Field c = run.at(END);
            return new double[] {error(grid, c, 0), error(grid, c, 2.0 / voxels)};
        }
    }

    /** Mean magnitude (limited) or root mean square (central) beyond a margin. */
    private double error(VoxelGrid grid, Field c, double margin) {
        ChosenVoxels chosen =
                new ChosenVoxels(
                        grid,
                        (x, y, z) ->
                                Math.min(x, Math.min(y, z)) > margin
                                        && Math.max(x, Math.max(y, z)) < 1 - margin);
        PointFunction exact = (x, y, z) -> ManufacturedTransport.concentration(x, y, z, END);
        return limited ? chosen.meanError(c, exact) : chosen.rootMeanSquareError(c, exact);
    }

    /** How much the result moves when long steps are halved, and when they are halved again. */
    private double[] timeStepChanges(Backend backend) {
        VoxelGrid grid = VoxelGrid.cubes(voxels, voxels, voxels, 1.0 / voxels);
        Field[] results = new Field[3];
        for (int i = 0; i < results.length; i++) {
            // The longest step is a 200th of the duration, which is not the end here.
            try (SoluteRun run = run(backend, grid, 100 * END, 1.0 / (1 << i))) {
                results[i] = Field.on(grid);
                results[i].copyFrom(run.at(END));
            }
        }
        return new double[] {
            change(grid, results[0], results[1]), change(grid, results[1], results[2])
        };
    }

    private static double change(VoxelGrid grid, Field one, Field other) {
        Field difference = Field.on(grid);
        difference.fillBy((x, y, z) -> one.get(x, y, z) - other.get(x, y, z));
        return new ChosenVoxels(grid, (x, y, z) -> true)
                .rootMeanSquareError(difference, (x, y, z) -> 0);
    }

    private SoluteRun run(Backend backend, VoxelGrid grid, double duration, double stepFactor) {
        FluidRegion cube =
                new FluidRegion(
                        "cube",
                        RegionKind.TUMOUR,
                        0,
                        0,
                        0,
                        0,
                        ManufacturedTransport.FLOW_DIVERGENCE,
                        0);
        SoluteProblemBuilder problem =
                new SoluteProblemBuilder(
                        new FluidProblemBuilder(grid)
                                .paint(cube, (x, y, z) -> true, 1, 0, 0)
                                .build());
        problem.region(0, ManufacturedTransport.RETARDATION, List.of(), ManufacturedTransport.LOSS);
        problem.options(CaseOptions.of(limited, stepFactor));
        fill(problem, grid);
        for (Face face : Face.values()) {
            problem.boundary(
                    face,
                    SoluteBoundary.varying(
                            TimeCourse.constant(STEADY),
                            new SoluteBoundary.Variation(
                                    (side, x, y, z) -> fallingOnFace(grid, side, x, y, z),
                                    new FallingCourse())));
        }
        return new SoluteRun(problem.onGivenFlow(backend, duration));
    }

    private static void fill(SoluteProblemBuilder problem, VoxelGrid grid) {
        problem.initial((x, y, z) -> at(grid, x, y, z, (a, b, c) -> concentration(a, b, c)));
        problem.storage()
                .fillBy((x, y, z) -> at(grid, x, y, z, ManufacturedTransportCase::fraction));
        problem.conductivity()
                .fillBy((x, y, z) -> at(grid, x, y, z, ManufacturedTransportCase::conductivity));
        double h = grid.dx();
        problem.fluxes().x().fillBy((x, y, z) -> ManufacturedTransport.flowX(grid.centreY(y)));
        problem.fluxes()
                .y()
                .fillBy((x, y, z) -> ManufacturedTransport.flowY(grid.centreX(x), y * h));
        problem.fluxes().z().fillBy((x, y, z) -> ManufacturedTransport.flowZ(z * h));
        addSources(problem, grid);
    }

    private static double at(VoxelGrid grid, int x, int y, int z, PointFunction function) {
        return function.at(grid.centreX(x), grid.centreY(y), grid.centreZ(z));
    }

    private static double concentration(double x, double y, double z) {
        return ManufacturedTransport.concentration(x, y, z, 0);
    }

    private static double fraction(double x, double y, double z) {
        return ManufacturedTransport.accessibleFraction(x, y);
    }

    private static double conductivity(double x, double y, double z) {
        return fraction(x, y, z) * ManufacturedTransport.diffusivity(z);
    }

    /** S at endless time, and what of S falls as e^(-t). */
    private static void addSources(SoluteProblemBuilder problem, VoxelGrid grid) {
        double endless = Double.POSITIVE_INFINITY;
        PointFunction steady = (x, y, z) -> ManufacturedTransport.source(x, y, z, endless);
        PointFunction falling =
                (x, y, z) -> ManufacturedTransport.source(x, y, z, 0) - steady.at(x, y, z);
        problem.source(
                Field.on(grid).fillBy((x, y, z) -> at(grid, x, y, z, steady)),
                TimeCourse.constant(1));
        problem.source(
                Field.on(grid).fillBy((x, y, z) -> at(grid, x, y, z, falling)),
                new FallingCourse());
    }

    /** What of the value on a face falls as e^(-t). */
    private static double fallingOnFace(VoxelGrid grid, Face face, int x, int y, int z) {
        double step = (face.upper() ? 0.5 : -0.5) * grid.dx();
        Axis axis = face.axis();
        return concentration(
                        grid.centreX(x) + (axis == Axis.X ? step : 0),
                        grid.centreY(y) + (axis == Axis.Y ? step : 0),
                        grid.centreZ(z) + (axis == Axis.Z ? step : 0))
                - STEADY;
    }

    /** {@code e^(-t)}, which leaves the step to the other limits. */
    private static final class FallingCourse implements TimeCourse {
        @Override
        public double at(double seconds) {
            return StrictMath.exp(-seconds);
        }

        @Override
        public double largest() {
            return 1;
        }

        @Override
        public List<Double> events() {
            return List.of();
        }

        @Override
        public double stepFor(double seconds, double fraction) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
