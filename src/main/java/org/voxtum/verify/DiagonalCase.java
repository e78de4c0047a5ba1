package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Chart;

/**
 * A Gaussian cloud that the flow carries by one unit along all three axes at once.
 *
 * @param voxels voxels a unit; the box is two units wide
 */
public record DiagonalCase(int voxels) implements Trial {
    private static final double ACCEPTED = 1.7;

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v09-diagonal",
                        "translation of a Gaussian cloud along the diagonal",
                        "dc/dt + v grad c = 0, v = (1, 1, 1)",
                        "c(x - v t); errors at most 1.7 times three times that of one axis (table)",
                        "van Leer 1974, J Comput Phys 14:361, doi:10.1016/0021-9991(74)90019-9")
                .with(List.of(), List.of(new DiagonalCase(50)));
    }

    @Override
    public String grid() {
        return voxels + " voxels a unit";
    }

    private double cloud(int x, int y, int z) {
        return TranslationCase.mean(TranslationCase::gauss, x, voxels)
                * TranslationCase.mean(TranslationCase::gauss, y, voxels)
                * TranslationCase.mean(TranslationCase::gauss, z, voxels);
    }

    @Override
    public Outcome run(Backend backend) {
        int n = 2 * voxels;
        VoxelGrid grid = VoxelGrid.cubes(n, n, n, 1.0 / voxels);
        SoluteProblemBuilder problem = FlowAlone.in(grid).initial(this::cloud);
        for (Axis axis : Axis.values()) {
            problem.fluxes()
                    .along(axis)
                    .fillBy(
                            (x, y, z) -> {
                                int face = axis == Axis.X ? x : axis == Axis.Y ? y : z;
                                return FlowAlone.inside(face, n) ? 1 : 0;
                            });
        }
        Field c = Field.on(grid);
        try (SoluteRun run = new SoluteRun(problem.onGivenFlow(backend, 1))) {
            c.copyFrom(run.at(1));
        }
        double oneAxis = TranslationCase.ofVanLeer("gauss", voxels) / (0.08 * Math.sqrt(Math.PI));
        return Outcome.of(
                List.of(new Finding("L1, over the amount", error(c), ACCEPTED * 3 * oneAxis)),
                chart(c));
    }

    private double error(Field c) {
        double error = 0;
        double amount = 0;
        for (int z = 0; z < c.shape().nz(); z++) {
            for (int y = 0; y < c.shape().ny(); y++) {
                for (int x = 0; x < c.shape().nx(); x++) {
                    double exact = cloud(x - voxels, y - voxels, z - voxels);
                    error += Math.abs(c.get(x, y, z) - exact);
                    amount += exact;
                }
            }
        }
        return error / amount;
    }

    private Chart chart(Field c) {
        double[] place = new double[voxels];
        double[] value = new double[voxels];
        double[] exact = new double[voxels];
        for (int i = 0; i < voxels; i++) {
            place[i] = 1 + (i + 0.5) / voxels;
            value[i] = c.get(voxels + i, voxels + i, voxels + i);
            exact[i] = cloud(i, i, i);
        }
        return new Chart(
                "a cloud carried along the diagonal, " + grid(),
                Chart.Axis.linear("x = y = z"),
                Chart.Axis.linear("concentration"),
                List.of(
                        new Chart.Series("exact", Chart.Mark.LINE, place, exact),
                        new Chart.Series("computed", Chart.Mark.POINTS, place, value)));
    }
}
