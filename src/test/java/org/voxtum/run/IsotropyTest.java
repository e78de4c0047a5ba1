package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** Property 5: a sphere's profile is the same along an axis and along the diagonal. */
class IsotropyTest {
    @Test
    void profilesAlongAxisAndDiagonalAgreeWithinTwoPercentOfTheLargest() {
        AssembledCase run =
                Assembly.of(
                        CaseReader.read(
                                Path.of("cases/isolated-sphere.yaml"),
                                List.of("run.duration=30 min", "run.report_every=30 min")));
        try (Simulation simulation =
                new Simulation(
                        run.problem(),
                        new ReferenceBackend(run.ledger()),
                        new SimulationListener() {})) {
            simulation.run();
            Field c = simulation.concentration(simulation.agents().get(0));
            double largest = c.get(0, 0, 0);
            // voxel i on the diagonal lies at (i + 1/2) sqrt 3; on the axis row at (j + 1/2, 1/2,
            // 1/2)
            for (int i = 0; (i + 0.5) * Math.sqrt(3) < 0.8 * 40; i++) {
                double along = Math.sqrt(3 * (i + 0.5) * (i + 0.5) - 0.5);
                int j = (int) Math.floor(along - 0.5);
                double part = along - 0.5 - j;
                double axis = (1 - part) * c.get(j, 0, 0) + part * c.get(j + 1, 0, 0);
                assertThat(Math.abs(axis - c.get(i, i, i))).isLessThan(0.02 * largest);
            }
        }
    }
}
