package org.voxtum.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.agent.TimeCourse;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.model.WallPores;
import org.voxtum.solver.Simulation;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;
import org.voxtum.verify.SoluteProblemBuilder;

/** Property 4: a mirrored or turned problem has the mirrored or turned solution. */
class SymmetryPropertyTest extends GeneratedCases {
    private static final double HALF_HOUR = 1800;

    SymmetryPropertyTest() {
        super(12);
    }

    @ParameterizedTest
    @MethodSource("few")
    void movedProblemsHaveMovedSolutions(long seed) {
        check(seed);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("many")
    void movedProblemsHaveMovedSolutionsInMany(long seed) {
        check(seed);
    }

    /** Axes in a new order, some of them turned round. */
    private record Motion(int[] counts, double[] edges, int[] target, boolean[] turned) {
        static Motion none(int[] counts, double[] edges) {
            return new Motion(counts, edges, new int[] {0, 1, 2}, new boolean[3]);
        }

        int[] moved(int... original) {
            int[] result = new int[3];
            for (int i = 0; i < 3; i++) {
                result[target[i]] = turned[i] ? counts[i] - 1 - original[i] : original[i];
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
                n[target[i]] = counts[i];
                d[target[i]] = edges[i];
            }
            return new VoxelGrid(n[0], n[1], n[2], d[0], d[1], d[2], 0, 0, 0);
        }
    }

    private void check(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] counts = new int[3];
        double[] edges = new double[3];
        for (int i = 0; i < 3; i++) {
            counts[i] = random.nextInt(5) == 0 ? 1 : 4 + random.nextInt(7);
            edges[i] = 1e-5 * (1 + 4 * random.nextDouble());
        }
        counts[1] = Math.max(counts[1], 4);
        Motion still = Motion.none(counts, edges);
        Motion motion = new Motion(counts, edges, order(random), turns(random));
        long drawn = random.nextLong();
        String description =
                String.format(
                        Locale.ROOT,
                        "grid %s, axes to %s, turned %s, fields of seed %d",
                        still.grid(),
                        List.of(motion.target[0], motion.target[1], motion.target[2]),
                        List.of(motion.turned[0], motion.turned[1], motion.turned[2]),
                        drawn);
        Reproducible.check("symmetry", seed, description, () -> compare(still, motion, drawn));
    }

    private static int[] order(SplittableRandom random) {
        List<Integer> left = new ArrayList<>(List.of(0, 1, 2));
        int[] order = new int[3];
        for (int i = 0; i < 3; i++) {
            order[i] = left.remove(random.nextInt(left.size()));
        }
        return order;
    }

    private static boolean[] turns(SplittableRandom random) {
        return new boolean[] {random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
    }

    private void compare(Motion still, Motion motion, long drawn) {
        Field original = solution(still, drawn);
        Field moved = solution(motion, drawn);
        double largest = 0;
        for (int z = 0; z < still.counts[2]; z++) {
            for (int y = 0; y < still.counts[1]; y++) {
                for (int x = 0; x < still.counts[0]; x++) {
                    int[] at = motion.moved(x, y, z);
                    double off = moved.get(at[0], at[1], at[2]) - original.get(x, y, z);
                    largest = Math.max(largest, Math.abs(off));
                }
            }
        }
        double most = Extremes.largest(original);
        assertThat(most).isGreaterThan(1e-3);
        assertThat(largest).isLessThanOrEqualTo(on().byPrecision(1e-9, 1e-6) * most);
    }

    private Field solution(Motion motion, long drawn) {
        SplittableRandom random = new SplittableRandom(drawn);
        FluidProblemBuilder fluid = fluid(motion, random);
        for (Face face : Face.values()) {
            int choice = random.nextInt(3);
            double pressure = 600 * random.nextDouble();
            if (choice > 0 && motion.counts[face.axis().ordinal()] > 1) {
                fluid.boundary(motion.moved(face), boundary(choice, pressure));
            }
        }
        SoluteProblemBuilder problem = new SoluteProblemBuilder(fluid.build());
        fill(problem.storage(), motion, random, 0.1, 3);
        fill(problem.conductivity(), motion, random, 1e-12, 30);
        problem.region(0, 0.6, List.of(new WallPores(5e-9, 0.8, 1, 500)), 1e-5)
                .plasma(TimeCourse.constant(1));
        for (Face face : Face.values()) {
            double value = random.nextDouble();
            if (motion.counts[face.axis().ordinal()] > 1) {
                problem.boundary(
                        motion.moved(face),
                        random.nextBoolean()
                                ? SoluteBoundary.open()
                                : SoluteBoundary.concentration(TimeCourse.constant(value)));
            }
        }
        try (Simulation simulation = problem.onSolvedFlow(on().backend(), HALF_HOUR)) {
            simulation.advanceTo(HALF_HOUR);
            return simulation.concentration(simulation.agents().get(0));
        }
    }

    private static FluidBoundary boundary(int choice, double pressure) {
        return choice == 1
                ? FluidBoundary.pressure(pressure)
                : new FluidBoundary(FluidBoundary.Kind.FAR_TISSUE, pressure, 2.76e-11);
    }

    private static FluidProblemBuilder fluid(Motion motion, SplittableRandom random) {
        FluidRegion tumour =
                new FluidRegion("tumour", RegionKind.TUMOUR, 2e-11, 500, 1e-8, 100, 0, 0);
        FluidProblemBuilder builder =
                new FluidProblemBuilder(motion.grid()).paint(tumour, (x, y, z) -> true, 1, 1, 1);
        fill(builder.conductivity(), motion, random, 1e-14, 10);
        fill(builder.surfaceDensity(), motion, random, 5e3, 4);
        fill(builder.vascularPressure(), motion, random, 1500, 1.5);
        return builder;
    }

    /** The same random numbers for the same original voxel, whatever the motion. */
    private static void fill(
            Field field, Motion motion, SplittableRandom random, double least, double ratio) {
        for (int z = 0; z < motion.counts[2]; z++) {
            for (int y = 0; y < motion.counts[1]; y++) {
                for (int x = 0; x < motion.counts[0]; x++) {
                    int[] at = motion.moved(x, y, z);
                    double value = least * StrictMath.pow(ratio, random.nextDouble());
                    field.set(at[0], at[1], at[2], value);
                }
            }
        }
    }
}
