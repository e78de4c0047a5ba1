package org.voxtum.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.model.TransportProblem;

/** The steps that are told before a run are those that it takes. */
class StepForecastTest {
    @ParameterizedTest
    @CsvSource({"4e-11, 101, false", "4e-9, 101, false", "4e-9, 9, true"})
    void aRunTakesTheStepsTold(String diffusivity, int stages, boolean implicit) {
        TransportProblem problem =
                Assembly.of(
                                CaseReader.read(
                                        Path.of("cases/isolated-sphere.yaml"),
                                        List.of(
                                                "grid.voxels=[8, 8, 8]",
                                                "grid.spacing=125 um",
                                                "run.duration=1 h",
                                                "run.report_every=23 min",
                                                "numerics.max_stages=" + stages,
                                                "agents.macromolecule.in.tumour.diffusivity="
                                                        + diffusivity
                                                        + " m^2/s")))
                        .problem();
        Backend backend = new ReferenceBackend();
        try (Simulation run = new Simulation(problem, backend, new SimulationListener() {});
                AgentRehearsal rehearsal =
                        new AgentRehearsal(backend, problem, run.flow(), problem.agents().get(0))) {
            StepForecast told = rehearsal.forecast();
            run.run();
            AgentState state = run.agents().get(0);
            assertThat(state.repeats).isZero();
            assertThat(told.steps()).isEqualTo(state.steps);
            assertThat(told.implicitSteps() > 0).isEqualTo(implicit);
            if (!implicit) {
                assertThat(told.stages()).isEqualTo(state.stages);
            }
        }
    }
}
