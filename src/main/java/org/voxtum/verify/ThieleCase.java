package org.voxtum.verify;

import java.util.List;
import org.voxtum.compute.Backend;
import org.voxtum.grid.Field;
import org.voxtum.render.Chart;
import org.voxtum.verify.exact.ThieleSphere;

/**
 * Steady state of diffusion from a bath and first-order consumption in a sphere (Thiele 1939, Ind
 * Eng Chem 31:916), reached by a long run.
 *
 * @param voxelsPerRadius R/h
 * @param modulus R sqrt(k/D) [-]
 */
public record ThieleCase(int voxelsPerRadius, double modulus) implements Trial {
    private static final double RELAXATION_TIMES = 12;

    /** The case, from slow to fast consumption. */
    static ReferenceCase reference() {
        return ReferenceCase.of(
                        "v10-thiele",
                        "steady diffusion and first-order consumption in a sphere",
                        "D lap c = k c, c(R) = 1, m = R sqrt(k/D)",
                        "c = R sinh(m r/R)/(r sinh m), effectiveness 3 (m coth m - 1)/m^2",
                        "Thiele 1939, Ind Eng Chem 31:916, doi:10.1021/ie50355a027")
                .with(
                        List.of(
                                new ThieleCase(20, 5),
                                new ThieleCase(20, 0.5),
                                new ThieleCase(20, 1),
                                new ThieleCase(20, 2),
                                new ThieleCase(20, 10)),
                        List.of(new ThieleCase(40, 5), new ThieleCase(40, 10)));
    }

    @Override
    public String grid() {
        return "R/h = " + voxelsPerRadius + ", m = " + Shown.number(modulus);
    }

    @Override
    public Outcome run(Backend backend) {
        SphereOctant octant = SphereUptakeCase.octant(voxelsPerRadius);
        double rate = SphereUptakeCase.diffusivity() / (octant.radius() * octant.radius());
        double decay = modulus * modulus * rate;
        double end = RELAXATION_TIMES / (decay + Math.PI * Math.PI * rate);
        ThieleSphere exact = new ThieleSphere(octant.radius(), modulus);
        ChosenVoxels inside = new ChosenVoxels(octant.grid(), octant.within(1));
        SoluteProblemBuilder problem =
                SphereUptakeCase.problem(octant, decay).initial((x, y, z) -> 1);
        try (SoluteRun run = new SoluteRun(problem.onGivenFlow(backend, end))) {
            Field c = run.at(end);
            Finding finding =
                    Finding.relative(
                            "effectiveness",
                            inside.mean(c),
                            exact.effectiveness(),
                            modulus > 5 ? 0.02 : 0.015);
            return Outcome.of(List.of(finding), chart(octant, c, exact));
        }
    }

    private Chart chart(SphereOctant octant, Field c, ThieleSphere exact) {
        double radius = octant.radius();
        return new Chart(
                "consumption in a sphere, " + grid(),
                Chart.Axis.linear("distance from the centre over R"),
                Chart.Axis.linear("concentration over that outside"),
                List.of(
                        Series.curve("exact", 0, radius, radius, exact::concentration),
                        Series.radial("computed", octant.grid(), c, radius, radius, 1)));
    }
}
