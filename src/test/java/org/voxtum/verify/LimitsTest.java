package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.WallPores;
import org.voxtum.solver.PressureSolver;
import org.voxtum.tissue.RegionKind;

/** What the model must do where a coefficient vanishes or grows without bound. */
class LimitsTest {
    private static final SphereOctant OCTANT = new SphereOctant(1e-3, 8);
    private static final double HOUR = 3600;

    @Test
    void aWallWithoutResistanceEquilibratesTissueWithPlasma() {
        Field c = afterTwoHours(4e-11, new WallPores(1e-3, 0.9, 1, 546), 1);
        assertThat(error(c, 1)).isLessThan(1e-3);
    }

    @Test
    void aWallThatReflectsAllAndLeaksNothingKeepsTissueEmpty() {
        Field c = afterTwoHours(4e-11, new WallPores(0, 1, 1, 546), 1);
        assertThat(error(c, 0)).isZero();
    }

    @Test
    void withoutDiffusionConcentrationsKeepTheirBounds() {
        Field c = afterTwoHours(0, new WallPores(5.73e-9, 0.9, 1, 546), 1);
        Field negative = Field.on(OCTANT.grid()).fillBy((x, y, z) -> -c.get(x, y, z));
        ChosenVoxels inside = new ChosenVoxels(OCTANT.grid(), OCTANT.within(1));
        assertThat(inside.largest(negative)).isLessThanOrEqualTo(1e-12);
        assertThat(inside.largest(c)).isBetween(0.1, 1.0);
    }

    @Test
    void withoutFiltrationThePressureIsHarmonic() {
        VoxelGrid grid = new VoxelGrid(12, 5, 4, 1e-4, 1e-4, 2e-4, 0, 0, 0);
        FluidProblemBuilder builder =
                new FluidProblemBuilder(grid)
                        .paint(
                                new FluidRegion("tissue", RegionKind.TUMOUR, 0, 500, 0, 0, 0, 0),
                                (x, y, z) -> true,
                                3e-14,
                                2e4,
                                2000)
                        .boundary(Face.X_LOWER, FluidBoundary.pressure(1000))
                        .boundary(Face.X_UPPER, FluidBoundary.pressure(200));
        Field p =
                new PressureSolver(new ReferenceBackend(), builder.build(), 1e-12)
                        .solve()
                        .pressure();
        double error =
                new ChosenVoxels(grid, (x, y, z) -> true)
                        .maximumError(p, (x, y, z) -> 1000 - 800 * x / 1.2e-3);
        assertThat(error).isLessThan(1e-7);
    }

    private static double error(Field c, double expected) {
        return new ChosenVoxels(OCTANT.grid(), OCTANT.within(0.7))
                .maximumError(c, (x, y, z) -> expected);
    }

    private static Field afterTwoHours(double diffusivity, WallPores pores, double plasma) {
        SoluteProblemBuilder problem =
                new SoluteProblemBuilder(OCTANT.tumourInBath().build())
                        .bath(0, 0)
                        .material(1, 0.2, diffusivity)
                        .region(1, 0.5, List.of(pores), 0)
                        .plasma(TimeCourse.constant(plasma));
        try (SoluteRun run =
                new SoluteRun(problem.onSolvedFlow(new ReferenceBackend(), 2 * HOUR))) {
            return run.at(2 * HOUR);
        }
    }
}
