package org.voxtum.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.grid.Field;
import org.voxtum.solver.Simulation;

/**
 * Property 5: in a sphere of random coefficients pressure and concentration are the same along an
 * axis and along the diagonal, within 2 % of the largest value, for r below 0.8 R.
 */
class IsotropyPropertyTest extends GeneratedCases {
    private static final int PER_RADIUS = 24;

    @SuppressWarnings("InlineFormatString") // long; the values stand apart from it
    private static final String SPHERE =
            """
                voxtum: 1
                grid: {voxels: [%1$d, %1$d, %1$d], spacing: %2$.17g um}
                tissue:
                  regions:
                    - {name: bath, where: everywhere, is: bath}
                    - name: sphere
                      where: {sphere: {centre: [0 um, 0 um, 0 um], radius: %3$.17g mm}}
                      is: tumour
                      with:
                        interstitial_fraction: 0.3
                        hydraulic_conductivity: %4$.4g m^2/Pa/s
                        vessel_surface_density: 2e4 1/m
                        wall_hydraulic_conductivity: 2.1e-11 m/Pa/s
                agents:
                  solute:
                    in:
                      sphere:
                        accessible_fraction: %5$.3g
                        diffusivity: %6$.4g m^2/s
                        retardation: %7$.3g
                        wall_permeability: %8$.4g m/s
                        wall_reflection: %9$.3g
                doses:
                  - {agent: solute, plasma: {peak: 1 uM, half_life: 4 h}}
                run: {duration: 30 min, report_every: 30 min}
                """;

    IsotropyPropertyTest() {
        super(new SeedCounts(4, 40));
    }

    @ParameterizedTest
    @MethodSource("few")
    void directionsDoNotMatter(long seed) {
        check(seed);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("many")
    void directionsDoNotMatterInMany(long seed) {
        check(seed);
    }

    private void check(long seed) {
        CaseText text = sphere(new SplittableRandom(seed));
        Reproducible.check("isotropy", seed, text.yaml(), () -> isIsotropic(text));
    }

    private void isIsotropic(CaseText text) {
        try (Simulation simulation = on().solved(text.assemble())) {
            compare("pressure", simulation.flow().pressure());
            compare("concentration", CaseText.concentration(simulation));
        }
    }

    /** Voxel i on the diagonal lies at (i + 1/2) sqrt 3; on the axis at (j + 1/2, 1/2, 1/2). */
    private static void compare(String name, Field field) {
        double largest = 0;
        for (int i = 0; i < PER_RADIUS; i++) {
            largest = Math.max(largest, field.get(i, 0, 0));
        }
        for (int i = 0; (i + 0.5) * Math.sqrt(3) < 0.8 * PER_RADIUS; i++) {
            double along = Math.sqrt(3 * (i + 0.5) * (i + 0.5) - 0.5);
            int j = (int) Math.floor(along - 0.5);
            double part = along - 0.5 - j;
            double axis = (1 - part) * field.get(j, 0, 0) + part * field.get(j + 1, 0, 0);
            assertThat(Math.abs(axis - field.get(i, i, i)))
                    .as("%s at %d voxels along the diagonal", name, i)
                    .isLessThan(0.02 * largest);
        }
    }

    /** An octant in an empty bath; at most 8 pressure lengths, so that 24 voxels resolve them. */
    private static CaseText sphere(SplittableRandom random) {
        double radius = 0.3 + random.nextDouble();
        double lengths = 1 + 7 * random.nextDouble();
        double exchange = 2.1e-11 * 2e4;
        double conductivity = exchange * radius * radius * 1e-6 / (lengths * lengths);
        double edge = radius * 1e3 / PER_RADIUS;
        return new CaseText(
                String.format(
                        Locale.ROOT,
                        SPHERE,
                        PER_RADIUS + 1,
                        edge,
                        radius,
                        conductivity,
                        0.1 + 0.2 * random.nextDouble(),
                        3e-11 * StrictMath.pow(5, random.nextDouble()),
                        0.3 + 0.7 * random.nextDouble(),
                        1e-9 * StrictMath.pow(10, random.nextDouble()),
                        0.5 + 0.5 * random.nextDouble()));
    }
}
