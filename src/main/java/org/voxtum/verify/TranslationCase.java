package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ReferenceTable;

/**
 * A Gaussian and a box that the flow alone carries by one unit along an axis, judged by the errors
 * of van Leer's limiter in an explicit scheme of the literature, not by the order.
 *
 * @param voxels voxels a unit; the domain is two units long
 * @param axis along which the flow goes
 */
public record TranslationCase(int voxels, Axis axis) implements Trial {
    private static final int ASIDE = 4;
    private static final int SAMPLES = 16;

    /** Errors may be 1.3 times those of the table's scheme, which takes smaller steps. */
    private static final double ACCEPTED = 1.3;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v09-translation",
                        "translation of a Gaussian and a box by the flow alone",
                        "dc/dt + v dc/dx = 0",
                        "c(x - v t); errors at most 1.3 times those of van Leer's limiter with two"
                                + " stages and CFL 0.4 (table)",
                        "van Leer 1974, J Comput Phys 14:361, doi:10.1016/0021-9991(74)90019-9")
                .with(
                        List.of(
                                new TranslationCase(100, Axis.X),
                                new TranslationCase(50, Axis.Y),
                                new TranslationCase(50, Axis.Z)),
                        List.of(
                                new TranslationCase(200, Axis.X),
                                new TranslationCase(400, Axis.X)));
    }

    static double gauss(double x) {
        double share = (x - 0.5) / 0.08;
        return StrictMath.exp(-share * share);
    }

    private static double box(double x) {
        return Math.abs(x - 0.5) < 0.15 ? 1 : 0;
    }

    @Override
    public String grid() {
        return voxels + " voxels a unit, along " + axis.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Outcome run(Backend backend) {
        List<Finding> findings = new ArrayList<>();
        Field moved = null;
        for (String profile : new String[] {"gauss", "box"}) {
            DoubleUnaryOperator f =
                    profile.equals("gauss") ? TranslationCase::gauss : TranslationCase::box;
            moved = moved(backend, f);
            double coarse = new TranslationCase(voxels / 2, axis).error(backend, f);
            findings.add(
                    new Finding(
                                    profile + ", L1",
                                    error(moved, f),
                                    ACCEPTED * ofVanLeer(profile, voxels))
                            .observing(coarse));
        }
        return Outcome.of(findings, chart(moved));
    }

    /** L1 error of the table's scheme with van Leer's limiter. */
    static double ofVanLeer(String profile, int voxels) {
        return ReferenceTable.shipped("v09_advection_orders")
                .where("profile", profile)
                .where("limiter", "vanleer")
                .where("N", voxels)
                .number(0, "L1_error");
    }

    private double error(Backend backend, DoubleUnaryOperator f) {
        return error(moved(backend, f), f);
    }

    private VoxelGrid boxes() {
        int along = 2 * voxels;
        return VoxelGrid.cubes(
                axis == Axis.X ? along : ASIDE,
                axis == Axis.Y ? along : ASIDE,
                axis == Axis.Z ? along : ASIDE,
                1.0 / voxels);
    }

    private Field moved(Backend backend, DoubleUnaryOperator f) {
        VoxelGrid grid = boxes();
        SoluteProblemBuilder problem = FlowAlone.in(grid);
        problem.initial((x, y, z) -> mean(f, at(x, y, z), voxels));
        problem.fluxes()
                .along(axis)
                .fillBy((x, y, z) -> FlowAlone.inside(at(x, y, z), 2 * voxels) ? 1 : 0);
        Field result = Field.on(grid);
        try (SoluteRun run = new SoluteRun(problem.onGivenFlow(backend, 1))) {
            result.copyFrom(run.at(1));
        }
        return result;
    }

    private int at(int x, int y, int z) {
        return axis == Axis.X ? x : axis == Axis.Y ? y : z;
    }

    private double error(Field c, DoubleUnaryOperator f) {
        double error = 0;
        for (int i = 0; i < 2 * voxels; i++) {
            error += Math.abs(value(c, i) - mean(f, i - voxels, voxels)) / voxels;
        }
        return error;
    }

    private double value(Field c, int i) {
        return c.get(axis == Axis.X ? i : 1, axis == Axis.Y ? i : 1, axis == Axis.Z ? i : 1);
    }

    /** Mean of a profile over a voxel. */
    static double mean(DoubleUnaryOperator f, int voxel, int voxels) {
        double sum = 0;
        for (int k = 0; k < SAMPLES; k++) {
            sum += f.applyAsDouble((voxel + (k + 0.5) / SAMPLES) / voxels);
        }
        return sum / SAMPLES;
    }

    private Chart chart(Field moved) {
        double[] x = new double[voxels];
        double[] y = new double[voxels];
        for (int i = 0; i < voxels; i++) {
            x[i] = 1 + (i + 0.5) / voxels;
            y[i] = value(moved, voxels + i);
        }
        return new Chart(
                "a box carried by one unit, " + grid(),
                Chart.Axis.linear("x"),
                Chart.Axis.linear("concentration"),
                List.of(
                        Series.curve("exact", 1, 2, 1, at -> box(at - 1)),
                        new Chart.Series("computed", Chart.Mark.POINTS, x, y)));
    }
}
