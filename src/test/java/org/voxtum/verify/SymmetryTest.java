package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.model.WallPores;
import org.voxtum.tissue.RegionKind;

/** Property 4: a mirrored or turned problem has the mirrored or turned solution. */
class SymmetryTest {
    private static final int[] COUNTS = {10, 9, 8};
    private static final double[] EDGES = {2e-5, 3e-5, 4e-5};
    private static final double HOUR = 3600;
    private static final Field ORIGINAL = solution(Motion.NONE);

    /** Where axis i of the original lies, and whether it is turned round. */
    private enum Motion {
        NONE(new int[] {0, 1, 2}, new boolean[3]),
        MIRROR_X(new int[] {0, 1, 2}, new boolean[] {true, false, false}),
        MIRROR_Y(new int[] {0, 1, 2}, new boolean[] {false, true, false}),
        MIRROR_Z(new int[] {0, 1, 2}, new boolean[] {false, false, true}),
        CYCLE(new int[] {1, 2, 0}, new boolean[3]),
        CYCLE_BACK(new int[] {2, 0, 1}, new boolean[3]),
        SWAP_AND_MIRROR(new int[] {1, 0, 2}, new boolean[] {true, false, true});

        private final int[] target;
        private final boolean[] turned;

        Motion(int[] target, boolean[] turned) {
            this.target = target;
            this.turned = turned;
        }

        int[] moved(int... original) {
            int[] result = new int[3];
            for (int i = 0; i < 3; i++) {
                result[target[i]] = turned[i] ? COUNTS[i] - 1 - original[i] : original[i];
            }
            return result;
        }

        Face moved(Face face) {
            int axis = face.axis().ordinal();
            boolean upper = face.upper() != turned[axis];
            return Face.values()[2 * target[axis] + (upper ? 1 : 0)];
        }

        VoxelGrid grid() {
            int[] n = new int[3];
            double[] d = new double[3];
            for (int i = 0; i < 3; i++) {
                n[target[i]] = COUNTS[i];
                d[target[i]] = EDGES[i];
            }
            return new VoxelGrid(n[0], n[1], n[2], d[0], d[1], d[2], 0, 0, 0);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Motion.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void movedProblemsHaveMovedSolutions(Motion motion) {
        Field moved = solution(motion);
        double largest = 0;
        double most = 0;
        for (int z = 0; z < COUNTS[2]; z++) {
            for (int y = 0; y < COUNTS[1]; y++) {
                for (int x = 0; x < COUNTS[0]; x++) {
                    int[] at = motion.moved(x, y, z);
                    double value = ORIGINAL.get(x, y, z);
                    most = Math.max(most, value);
                    largest = Math.max(largest, Math.abs(moved.get(at[0], at[1], at[2]) - value));
                }
            }
        }
        assertThat(most).isGreaterThan(0.05);
        assertThat(largest).isLessThanOrEqualTo(1e-9 * most);
    }

    private static Field solution(Motion motion) {
        SplittableRandom random = new SplittableRandom(11);
        SoluteProblemBuilder problem = new SoluteProblemBuilder(fluid(motion, random));
        fill(problem.storage(), motion, random, 0.1, 3);
        fill(problem.conductivity(), motion, random, 1e-12, 30);
        problem.region(0, 0.6, List.of(new WallPores(5e-9, 0.8, 1, 500)), 1e-5)
                .plasma(CoupledTumour.plasma())
                .boundary(
                        motion.moved(Face.X_UPPER),
                        SoluteBoundary.concentration(TimeCourse.constant(0.5)))
                .boundary(motion.moved(Face.Y_LOWER), SoluteBoundary.open());
        try (SoluteRun run = new SoluteRun(problem.onSolvedFlow(new ReferenceBackend(), HOUR))) {
            return run.at(HOUR);
        }
    }

    private static FluidCoefficients fluid(Motion motion, SplittableRandom random) {
        FluidRegion tumour =
                new FluidRegion("tumour", RegionKind.TUMOUR, 2e-11, 500, 1e-8, 100, 0, 0);
        FluidProblemBuilder builder =
                new FluidProblemBuilder(motion.grid()).paint(tumour, (x, y, z) -> true, 1, 1, 1);
        fill(builder.conductivity(), motion, random, 1e-14, 10);
        fill(builder.surfaceDensity(), motion, random, 5e3, 4);
        fill(builder.vascularPressure(), motion, random, 1500, 1.5);
        return builder.boundary(motion.moved(Face.X_UPPER), FluidBoundary.pressure(300))
                .boundary(
                        motion.moved(Face.Y_LOWER),
                        new FluidBoundary(FluidBoundary.Kind.FAR_TISSUE, 138, 2.76e-11))
                .build();
    }

    /** The same random numbers for the same original voxel, whatever the motion. */
    private static void fill(
            Field field, Motion motion, SplittableRandom random, double least, double ratio) {
        for (int z = 0; z < COUNTS[2]; z++) {
            for (int y = 0; y < COUNTS[1]; y++) {
                for (int x = 0; x < COUNTS[0]; x++) {
                    int[] at = motion.moved(x, y, z);
                    double value = least * Math.pow(ratio, random.nextDouble());
                    field.set(at[0], at[1], at[2], value);
                }
            }
        }
    }
}
