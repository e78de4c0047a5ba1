package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.model.TransportProblem;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** The shipped cases of nanomedicines, cut to a few minutes on coarse voxels. */
class NanomedicineCasesTest {
    private static final List<String> CUT =
            List.of(
                    "grid.voxels=[50, 40, 8]",
                    "grid.spacing=20 um",
                    "run.duration=4 min",
                    "run.report_every=2 min",
                    "run.fields_every=4 min");

    static Stream<Arguments> cases() {
        return Stream.of("liposomal-doxorubicin", "shrinking-carrier", "micelle-sizes")
                .flatMap(name -> Stream.of(Arguments.of(name, false), Arguments.of(name, true)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void runs(String name, boolean device) {
        Path file = Path.of("cases", name + ".yaml");
        TransportProblem problem = Assembly.of(CaseReader.read(file, CUT)).problem();
        try (Backend backend =
                        device ? TestDevice.backend(Precision.SINGLE) : new ReferenceBackend();
                Simulation simulation =
                        new Simulation(problem, backend, new SimulationListener() {})) {
            assertThat(simulation.run()).isTrue();
            for (AgentState agent : simulation.agents()) {
                assertThat(simulation.budget(agent).error()).isLessThan(device ? 1e-5 : 1e-9);
                assertThat(largest(simulation.concentration(agent))).isPositive();
            }
        }
    }

    /** Release, uptake, response and plasma along the network, stopped in between. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesOnToTheSameBits(boolean device, @TempDir Path folder) {
        BackendRequest backend =
                device
                        ? new BackendRequest("opencl", "", Optional.of(Precision.SINGLE))
                        : new BackendRequest("reference", "", Optional.empty());
        if (device) {
            TestDevice.backend(Precision.SINGLE).close();
        }
        SmallRun.goesOn(NanomedicineCasesTest::chamber, backend, 130, folder);
    }

    private static SmallRun chamber(BackendRequest backend) {
        SmallRun run = new SmallRun(Path.of("cases/liposomal-doxorubicin.yaml"), CUT);
        run.backend = backend;
        return run;
    }

    private static double largest(Field field) {
        double largest = 0;
        for (int z = 0; z < field.shape().nz(); z++) {
            for (int y = 0; y < field.shape().ny(); y++) {
                for (int x = 0; x < field.shape().nx(); x++) {
                    largest = Math.max(largest, field.get(x, y, z));
                }
            }
        }
        return largest;
    }
}
