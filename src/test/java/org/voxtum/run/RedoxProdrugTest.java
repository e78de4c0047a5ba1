package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.RungeKutta;
import org.voxtum.casefile.Case;
import org.voxtum.physics.Constants;
import org.voxtum.run.ExampleCase.Where;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;

/**
 * The redox prodrug of docs/kinetics from a case file, beside the oxygen that the case computes.
 */
class RedoxProdrugTest {
    private static final double PHI = 0.3;
    private static final double START = 1e-3;
    private static final double END = 600;

    private static final String CASE =
            """
            voxtum: 1
            name: redox prodrug
            grid: {voxels: [3, 2, 2], spacing: 20 um}
            boundaries: {all: {fluid: sealed, solute: sealed}}
            tissue:
              regions:
                - {name: tumour, where: everywhere, is: tumour, with: {interstitial_fraction: 0.3, blood_fraction: 0, vessel_surface_density: 10 1/cm}}
            oxygen: {consumption: 5e-4 1/s, half_saturation: 1 mmHg, krogh: 4.2e-14 m^2/mmHg/s, blood: {pressure: 40 mmHg}}
            agents:
              prodrug: {radius: 0.5 nm, initial: 1 uM, in: {all: {accessible_fraction: 0.3, wall_permeability: 0 m/s, wall_reflection: 1}}}
              drug: {radius: 0.5 nm, in: {all: {accessible_fraction: 0.3, wall_permeability: 0 m/s, wall_reflection: 1}}}
            """;

    @TempDir private Path folder;

    private Case source() throws IOException {
        String own =
                ExampleCase.kinetics(
                        "RedoxProdrug",
                        "permeability: 2e-3 1/s, reduction: 5e-3 1/s, oxygen_half: 1 mmHg,"
                                + " leakage: 1e-3 1/s",
                        "{rate: enter, from: {prodrug.free: 1}, to: {prodrug.internal: 1}}",
                        "{rate: reduce, from: {prodrug.internal: 1}, to: {drug.internal: 1}}",
                        "{rate: leave, from: {drug.internal: 1}, to: {drug.free: 1}}");
        return new ExampleCase(folder).ofText(CASE + own, END, 10);
    }

    /** What four pools hold per volume of tissue at the end, by Runge-Kutta. */
    private static double[] exact(double tension) {
        double hypoxic = 0.02 + 0.98 * Constants.MMHG / (Constants.MMHG + tension);
        UnaryOperator<double[]> slope =
                y -> {
                    double enter = 2e-3 * (y[0] / PHI - y[1]);
                    double reduce = 5e-3 * hypoxic * y[1];
                    double leave = 1e-3 * (y[2] - y[3] / PHI);
                    return new double[] {-enter, enter - reduce, reduce - leave, leave};
                };
        return RungeKutta.end(slope, new double[] {PHI * START, 0, 0, 0}, END, 20_000);
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void aRedoxProdrugFollowsItsEquation(Where where) throws IOException {
        ExampleCase.run(
                source(),
                where,
                simulation -> {
                    double tension = simulation.oxygen().orElseThrow().tension().get(1, 1, 1);
                    assertThat(tension).isBetween(0.3, 30.0);
                    double[] exact = exact(tension * Constants.MMHG);
                    double[] found = found(simulation);
                    for (int i = 0; i < exact.length; i++) {
                        assertThat(found[i]).isCloseTo(exact[i], within(1e-4 * exact[i]));
                    }
                    return found;
                });
    }

    private static double[] found(Simulation simulation) {
        AgentState prodrug = simulation.agents().get(0);
        AgentState drug = simulation.agents().get(1);
        return new double[] {
            PHI * simulation.concentration(prodrug).get(1, 1, 1),
            simulation.pools(prodrug).get("internal").get(1, 1, 1),
            simulation.pools(drug).get("internal").get(1, 1, 1),
            PHI * simulation.concentration(drug).get(1, 1, 1)
        };
    }
}
