package org.voxtum.verify;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.verify.exact.SphereUptake;

/**
 * Diffusion from a bath into an empty sphere (Crank 1975, The Mathematics of Diffusion).
 *
 * @param voxelsPerRadius R/h
 */
public record SphereUptakeCase(int voxelsPerRadius) implements VerificationCase {
    private static final double RADIUS = 250e-6;
    private static final double DIFFUSIVITY = 2e-11;
    private static final double[] FOURIER = {0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4};

    @Override
    public String title() {
        return "diffusion from a bath into a sphere";
    }

    @Override
    public List<Finding> run(Backend backend) {
        SphereOctant octant = new SphereOctant(RADIUS, voxelsPerRadius);
        SphereUptake exact = new SphereUptake(RADIUS, DIFFUSIVITY);
        ChosenVoxels inside = new ChosenVoxels(octant.grid(), octant.within(1));
        double unit = RADIUS * RADIUS / DIFFUSIVITY;
        List<Finding> findings = new ArrayList<>();
        try (SoluteRun run =
                new SoluteRun(problem(octant, 0).onGivenFlow(backend, FOURIER[6] * unit))) {
            for (double fourier : FOURIER) {
                double uptake = inside.mean(run.at(fourier * unit));
                findings.add(
                        new Finding(
                                "uptake at Dt/R^2 = " + fourier,
                                uptake - exact.uptake(fourier * unit),
                                0.01));
            }
        }
        return findings;
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
