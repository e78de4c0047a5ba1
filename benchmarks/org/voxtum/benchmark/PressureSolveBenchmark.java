package org.voxtum.benchmark;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.solver.PressureSolver;
import org.voxtum.solver.SolveReport;
import org.voxtum.tissue.RegionKind;
import org.voxtum.verify.FluidProblemBuilder;

/**
 * Pressure of 128^3 voxels to 1e-8, hydraulic conductivity a thousandfold lower in random blobs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:ActiveProcessorCount=2", "-XX:+UseParallelGC", "-Xmx3g"})
public class PressureSolveBenchmark {
    private static final int EDGE = 128;
    private static final int BLOBS = 150;
    private static final double CONDUCTIVITY = 3e-14;
    private static final int MOST_ITERATIONS = 30;
    private static final double MOST_PASSES = 15;
    private FluidCoefficients fluid;

    /** What a solve took; JMH reports the sum over the measured solves. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Effort {
        /** Preconditioned steps. */
        public double iterations;

        /** Passes over the finest grid for each of them. */
        public double passesPerIteration;

        /** JMH adds up within an iteration; each starts at 0. */
        @Setup(Level.Iteration)
        public void reset() {
            iterations = 0;
            passesPerIteration = 0;
        }
    }

    /** Leaky vessels in five of a hundred voxels, pressure 0 around the box. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(5);
        FluidRegion tumour = new FluidRegion("tumour", RegionKind.TUMOUR, 2.1e-11, 0, 0, 0, 0, 0);
        FluidProblemBuilder builder =
                new FluidProblemBuilder(VoxelGrid.cubes(EDGE, EDGE, EDGE, 1e-5))
                        .paint(tumour, (x, y, z) -> true, CONDUCTIVITY, 0, 2000);
        for (int i = 0; i < BLOBS; i++) {
            lower(builder.conductivity(), random);
        }
        builder.surfaceDensity()
                .fillBy((x, y, z) -> random.nextDouble() < 0.05 ? 2e4 * random.nextDouble() : 0);
        for (Face face : Face.values()) {
            builder.boundary(face, FluidBoundary.pressure(0));
        }
        fluid = builder.build();
    }

    /** Lowers K in a ball of 4 to 14 voxels' radius. */
    private static void lower(Field k, SplittableRandom random) {
        double radius = random.nextDouble(4, 14);
        double centreX = random.nextDouble(EDGE);
        double centreY = random.nextDouble(EDGE);
        double centreZ = random.nextDouble(EDGE);
        for (int z = 0; z < EDGE; z++) {
            for (int y = 0; y < EDGE; y++) {
                for (int x = 0; x < EDGE; x++) {
                    double dx = x - centreX;
                    double dy = y - centreY;
                    double dz = z - centreZ;
                    if (dx * dx + dy * dy + dz * dz < radius * radius) {
                        k.set(x, y, z, CONDUCTIVITY / 1000);
                    }
                }
            }
        }
    }

    /** One solve from the reference pressure; fails where it takes more than it may. */
    @Benchmark
    public double solve(Effort effort) {
        SolveReport report =
                new PressureSolver(new ReferenceBackend(), fluid, 1e-8).solve().report();
        effort.iterations = report.iterations();
        effort.passesPerIteration = report.passes() / report.iterations();
        if (report.iterations() > MOST_ITERATIONS || effort.passesPerIteration > MOST_PASSES) {
            throw new IllegalStateException(
                    report.iterations() + " iterations, " + report.passes() + " passes");
        }
        return report.residual();
    }
}
