package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.verify.exact.ThieleSphere;

/**
 * Steady state of diffusion from a bath and first-order consumption in a sphere (Thiele 1939, Ind
 * Eng Chem 31:916), reached by a long run.
 *
 * @param voxelsPerRadius R/h
 * @param modulus R sqrt(k/D) [-]
 */
public record ThieleCase(int voxelsPerRadius, double modulus) implements VerificationCase {
    private static final double RELAXATION_TIMES = 12;

    @Override
    public String title() {
        return "steady consumption in a sphere, Thiele modulus " + modulus;
    }

    @Override
    public List<Finding> run(Backend backend) {
        SphereOctant octant = SphereUptakeCase.octant(voxelsPerRadius);
        double rate = SphereUptakeCase.diffusivity() / (octant.radius() * octant.radius());
        double decay = modulus * modulus * rate;
        double end = RELAXATION_TIMES / (decay + Math.PI * Math.PI * rate);
        ThieleSphere exact = new ThieleSphere(octant.radius(), modulus);
        ChosenVoxels inside = new ChosenVoxels(octant.grid(), octant.within(1));
        SoluteProblemBuilder problem =
                SphereUptakeCase.problem(octant, decay).initial((x, y, z) -> 1);
        try (SoluteRun run = new SoluteRun(problem.onGivenFlow(backend, end))) {
            return List.of(
                    Finding.relative(
                            "effectiveness",
                            inside.mean(run.at(end)),
                            exact.effectiveness(),
                            modulus > 5 ? 0.02 : 0.015));
        }
    }
}
