package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Chart;

/**
 * One turn of a hump about the middle of a plane.
 *
 * @param voxels along each edge of the unit square
 */
public record RotationCase(int voxels) implements Trial {
    private static final double TURN = 2 * Math.PI;

    /** Relative L1 errors of an unsplit scheme with the MC limiter at 32, 64 and 128 voxels. */
    private static final double[] OF_MC = {0.299, 0.110, 0.029};

    private static final double ACCEPTED = 1.3;
    private static final double LOST_PEAK = 0.10;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v09-rotation",
                        "one turn of a hump by the flow alone",
                        "dc/dt + v grad c = 0, v = 2 pi (1/2 - y, x - 1/2)",
                        "c at the start; errors at most 1.3 times those of an unsplit scheme with"
                                + " two stages and the MC limiter",
                        "LeVeque 1996, SIAM J Numer Anal 33:627, doi:10.1137/0733033")
                .with(
                        List.of(new RotationCase(64), new RotationCase(32)),
                        List.of(new RotationCase(128)));
    }

    @Override
    public String grid() {
        return voxels + "^2 voxels";
    }

    @Override
    public Outcome run(Backend backend) {
        Field c = turned(backend);
        ChosenVoxels all = new ChosenVoxels(boxes(), (x, y, z) -> true);
        Field negative = Field.on(boxes()).fillBy((x, y, z) -> -c.get(x, y, z));
        List<Finding> findings = new ArrayList<>();
        int row = Integer.numberOfTrailingZeros(voxels / 32);
        Finding error = new Finding("L1, relative", relativeError(c), ACCEPTED * OF_MC[row]);
        if (voxels > 32) {
            RotationCase half = new RotationCase(voxels / 2);
            error = error.observing(half.relativeError(half.turned(backend)));
        }
        findings.add(error);
        findings.add(new Finding("what is below 0", Math.max(0, all.largest(negative)), 1e-6));
        if (voxels == 128) {
            findings.add(new Finding("what the peak lost", 1 - all.largest(c), LOST_PEAK));
        }
        return Outcome.of(findings, chart(c));
    }

    private VoxelGrid boxes() {
        return VoxelGrid.cubes(voxels, voxels, 1, 1.0 / voxels);
    }

    private double hump(double x, double y) {
        double square = (x - 0.5) * (x - 0.5) + (y - 0.75) * (y - 0.75);
        return StrictMath.exp(-square / 0.01);
    }

    private Field turned(Backend backend) {
        VoxelGrid grid = boxes();
        double h = grid.dx();
        SoluteProblemBuilder problem = FlowAlone.in(grid);
        problem.initial((x, y, z) -> hump(grid.centreX(x), grid.centreY(y)));
        Field qx = problem.fluxes().x();
        Field qy = problem.fluxes().y();
        qx.fillBy((x, y, z) -> FlowAlone.inside(x, voxels) ? -TURN * (grid.centreY(y) - 0.5) : 0);
        qy.fillBy((x, y, z) -> FlowAlone.inside(y, voxels) ? TURN * (grid.centreX(x) - 0.5) : 0);
        // The closed walls stop the turn: fluid appears and vanishes there, far from the hump.
        problem.filtration()
                .fillBy(
                        (x, y, z) ->
                                (qx.get(x + 1, y, z)
                                                - qx.get(x, y, z)
                                                + qy.get(x, y + 1, z)
                                                - qy.get(x, y, z))
                                        / h);
        Field result = Field.on(grid);
        try (SoluteRun run = new SoluteRun(problem.onGivenFlow(backend, 1))) {
            result.copyFrom(run.at(1));
        }
        return result;
    }

    private double relativeError(Field c) {
        ChosenVoxels all = new ChosenVoxels(boxes(), (x, y, z) -> true);
        double norm = all.meanError(Field.on(boxes()), (x, y, z) -> hump(x, y));
        return all.meanError(c, (x, y, z) -> hump(x, y)) / norm;
    }

    private Chart chart(Field c) {
        double[] y = new double[voxels];
        double[] value = new double[voxels];
        for (int i = 0; i < voxels; i++) {
            y[i] = (i + 0.5) / voxels;
            value[i] = c.get(voxels / 2, i, 0);
        }
        double column = (voxels / 2 + 0.5) / voxels;
        return new Chart(
                "a hump after one turn, " + grid(),
                Chart.Axis.linear("y"),
                Chart.Axis.linear("concentration"),
                List.of(
                        Series.curve("exact", 0.4, 1, 1, at -> hump(column, at)),
                        new Chart.Series("computed", Chart.Mark.POINTS, y, value)));
    }
}
