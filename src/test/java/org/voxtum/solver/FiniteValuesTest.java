package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.fault.Fault;
import org.voxtum.model.TransportProblem;

/** What is not finite ends a run with agent, voxel, label and time, on either backend. */
class FiniteValuesTest {
    private static final double REPORT_S = 120;

    private static TransportProblem sphere() {
        return Assembly.of(
                        CaseReader.read(
                                Path.of("cases/isolated-sphere.yaml"),
                                List.of(
                                        "grid.voxels=[6, 6, 6]",
                                        "grid.spacing=200 um",
                                        "run.duration=4 min",
                                        "run.report_every=2 min")))
                .problem();
    }

    private static Backend backend(boolean device) {
        return device ? TestDevice.backend(Precision.SINGLE) : new ReferenceBackend();
    }

    /** Plants a value after the step that passes a time. */
    private record Planting(Backend backend, double value, double after)
            implements SimulationListener {
        @Override
        public void onStep(AgentState agent, StepRecord step) {
            if (agent.time >= after) {
                backend.edit(agent.concentration, c -> c.set(1, 2, 3, value));
            }
        }
    }

    private static void endsWith(boolean device, double value, double after, String time) {
        try (Backend backend = backend(device);
                Simulation simulation =
                        new Simulation(sphere(), backend, new Planting(backend, value, after))) {
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(simulation::run)
                    .withMessageContainingAll(
                            "'macromolecule'", "not finite", "voxel (", "label ", time)
                    .matches(fault -> fault.kind().exitCode() == 6);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, NaN", "true, NaN", "false, Infinity", "true, -Infinity"})
    void foundInTheNextStep(boolean device, double value) {
        endsWith(device, value, 30, "s; ");
    }

    @ParameterizedTest
    @CsvSource({"false, NaN", "true, NaN", "false, Infinity", "true, Infinity"})
    void foundAtTheReport(boolean device, double value) {
        endsWith(device, value, REPORT_S, "(1, 2, 3), label 1; at model time 120.0 s");
    }
}
