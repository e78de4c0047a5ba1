package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.model.TransportProblem;

/**
 * A tissue long in balance with its bath: what comes in and leaves again at once is many times what
 * stays, and rounds by its own size.
 */
class LongBathTest {
    private static final List<String> SETS =
            List.of(
                    "grid.voxels=[12, 12, 12]",
                    "grid.spacing=20 um",
                    "agents.tight.binding={receptors: 1e3 per cell, on: 1e4 1/M/s, off: 0.1 1/s}",
                    "agents.loose.binding={receptors: 1e3 per cell, on: 1e4 1/M/s, off: 0.1 1/s}",
                    "run.duration=24 h",
                    "run.report_every=24 h",
                    "run.fields_every=24 h");

    private static TransportProblem problem() {
        return Assembly.of(CaseReader.read(Path.of("cases/antibody-spheroid.yaml"), SETS))
                .problem();
    }

    private static BudgetReport after(Backend backend) {
        try (Simulation run = new Simulation(problem(), backend, new SimulationListener() {})) {
            run.advanceTo(problem().duration()); // it ends the run where a budget does not close
            return run.budget(run.agents().get(0));
        }
    }

    @Test
    void theReferenceClosesTo1e9() {
        BudgetReport report = after(new ReferenceBackend());
        assertThat(report.throughShare()).isGreaterThan(1000);
        assertThat(report.error()).isLessThan(1e-9);
    }

    @Test
    void singlePrecisionClosesToTheRoundingOfWhatComesAndGoes() {
        try (Backend device = TestDevice.backend(Precision.SINGLE)) {
            BudgetReport report = after(device);
            assertThat(report.error()).isLessThan(0x1p-22 * report.throughShare());
            assertThat(report.content())
                    .isCloseTo(after(new ReferenceBackend()).content(), withinPercentage(1e-3));
        }
    }
}
