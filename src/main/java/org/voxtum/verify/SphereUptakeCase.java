package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.SphereUptake;

/**
 * Diffusion from a bath into an empty sphere (Crank 1975, The Mathematics of Diffusion).
 *
 * @param voxelsPerRadius R/h
 */
public record SphereUptakeCase(int voxelsPerRadius) implements Trial {
    private static final double RADIUS = 250e-6;
    private static final double DIFFUSIVITY = 2e-11;
    private static final double[] FOURIER = {0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4};

    /** The case. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v07-sphere-uptake",
                        "diffusion from a bath into a sphere",
                        "dc/dt = D lap c, c(R) = 1, c = 0 at first",
                        "sums of sines for late times, of complementary error functions for early"
                                + " ones",
                        "Crank 1975, The Mathematics of Diffusion, 2nd ed., Oxford, equations 6.18"
                                + " to 6.22")
                .with(List.of(new SphereUptakeCase(20)), List.of(new SphereUptakeCase(40)));
    }

    @Override
    public String grid() {
        return "R/h = " + voxelsPerRadius;
    }

    @Override
    public Outcome run(Backend backend) {
        SphereOctant octant = new SphereOctant(RADIUS, voxelsPerRadius);
        SphereUptake exact = new SphereUptake(RADIUS, DIFFUSIVITY);
        ChosenVoxels inside = new ChosenVoxels(octant.grid(), octant.within(1));
        double unit = RADIUS * RADIUS / DIFFUSIVITY;
        List<Finding> findings = new ArrayList<>();
        double[] uptakes = new double[FOURIER.length];
        try (SoluteRun run =
                new SoluteRun(problem(octant, 0).onGivenFlow(backend, FOURIER[6] * unit))) {
            for (int i = 0; i < FOURIER.length; i++) {
                double fourier = FOURIER[i];
                double uptake = inside.mean(run.at(fourier * unit));
                uptakes[i] = uptake;
                findings.add(
                        new Finding(
                                "uptake at Dt/R^2 = " + fourier,
                                uptake - exact.uptake(fourier * unit),
                                0.01));
            }
        }
        return Outcome.of(
                findings,
                new Chart(
                        "uptake of a sphere, " + grid(),
                        Chart.Axis.linear("D t / R^2"),
                        Chart.Axis.linear("uptake over that after endless time"),
                        List.of(
                                Series.curve("exact", 0, 0.4, 1, fo -> exact.uptake(fo * unit)),
                                new Chart.Series(
                                        "computed", Chart.Mark.POINTS, FOURIER, uptakes))));
    }

    /** Sphere of accessible fraction 1 with a decay [1/s] in a bath at concentration 1. */
    static SoluteProblemBuilder problem(SphereOctant octant, double decay) {
        return new SoluteProblemBuilder(
                        PlainTissue.paint(octant.inBath(), "sphere", octant.within(1)).build())
                .bath(0, 1)
                .material(1, 1, DIFFUSIVITY)
                .region(1, 1, List.of(), decay);
    }

    /** Octant of the sphere of this case. */
    static SphereOctant octant(int voxelsPerRadius) {
        return new SphereOctant(RADIUS, voxelsPerRadius);
    }

    /** D of this case [m^2/s]. */
    static double diffusivity() {
        return DIFFUSIVITY;
    }
}
