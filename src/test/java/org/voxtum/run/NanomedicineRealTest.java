package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.grid.Field;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** A day of a liposome of 100 nm in the real chamber, in open and dense matrix. */
@Tag("full")
class NanomedicineRealTest {
    private static final String MEASURED =
            "vessels={network: {file: \"${VOXTUM_REAL_DATA}/fadu-window-chamber/network.dat\"},"
                    + " flow_scale: 0.1736337}";
    private static final List<String> TEN =
            List.of("grid.voxels=[99, 81, 15]", "grid.spacing=10 um");

    private static Simulation day(AssembledCase run, Backend backend) {
        Simulation simulation = new Simulation(run.problem(), backend, new SimulationListener() {});
        simulation.run();
        return simulation;
    }

    private static AssembledCase liposome(String matrix, List<String> grid) {
        Assumptions.assumeTrue(
                System.getenv("VOXTUM_REAL_DATA") != null,
                "set VOXTUM_REAL_DATA to a folder of real networks to run this");
        List<String> sets = new ArrayList<>(grid);
        sets.add("tissue.matrix=" + matrix);
        sets.add(MEASURED);
        return Assembly.of(CaseReader.read(Path.of("cases/window-chamber.yaml"), sets));
    }

    /** The prototype of these numbers found 21 to 26 um. */
    @ParameterizedTest
    @ValueSource(doubles = {10, 5})
    void denseMatrixHoldsItAtTheWalls(double micrometres) {
        List<String> grid =
                micrometres == 10
                        ? TEN
                        : List.of("grid.voxels=[198, 162, 30]", "grid.spacing=5 um");
        AssembledCase run = liposome("dense", grid);
        try (Backend backend = TestDevice.backend(Precision.SINGLE);
                Simulation simulation = day(run, backend)) {
            AgentState state = simulation.agents().get(0);
            assertThat(HalfDistance.of(run, simulation, state)).isBetween(10e-6, 30e-6);
        }
    }

    /** sqrt(2 D t) is 0.7 mm there. */
    @Test
    void openMatrixLetsItSpreadEvenly() {
        AssembledCase run = liposome("open", TEN);
        try (Backend backend = TestDevice.backend(Precision.SINGLE);
                Simulation simulation = day(run, backend)) {
            AgentState state = simulation.agents().get(0);
            assertThat(variation(simulation, state)).isLessThan(0.1);
        }
    }

    /** Coefficient of variation of c over tissue. */
    private static double variation(Simulation simulation, AgentState state) {
        Field c = simulation.concentration(state);
        Field phi = state.agent().storage();
        double count = 0;
        double sum = 0;
        double squares = 0;
        for (int z = 0; z < c.shape().nz(); z++) {
            for (int y = 0; y < c.shape().ny(); y++) {
                for (int x = 0; x < c.shape().nx(); x++) {
                    if (phi.get(x, y, z) > 0) {
                        count++;
                        sum += c.get(x, y, z);
                        squares += c.get(x, y, z) * c.get(x, y, z);
                    }
                }
            }
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(squares / count - mean * mean, 0)) / mean;
    }

    /**
     * Drug that the liposome of the dense matrix releases at 0.06 1/h, none in plasma, uptake 0.107
     * 1/s times c per tissue volume; the prototype of these numbers found 51 and 25 um.
     */
    @ParameterizedTest
    @CsvSource({"3.4e-10 m^2/s, 3e-6 m/s", "1.6e-11 m^2/s, 1.7e-8 m/s"})
    void releasedDrugReachesFurtherThanItsCarrier(String diffusivity, String permeability) {
        AssembledCase none = liposome("dense", TEN);
        List<String> sets = new ArrayList<>(TEN);
        sets.add(MEASURED);
        sets.add("response=[]");
        sets.add(
                "agents.doxorubicin={in: {all: {accessible_fraction: 0.3, diffusivity: "
                        + diffusivity
                        + ", wall_permeability: "
                        + permeability
                        + ", wall_reflection: 0, retardation: 1}}, uptake: {rate: 0.3567 1/s}}");
        sets.add("vessels.transit=network");
        AssembledCase run =
                Assembly.of(CaseReader.read(Path.of("cases/liposomal-doxorubicin.yaml"), sets));
        assertThat(run.problem().fluid().grid()).isEqualTo(none.problem().fluid().grid());
        try (Backend backend = TestDevice.backend(Precision.SINGLE);
                Simulation simulation = day(run, backend)) {
            AgentState drug = simulation.agents().get(1);
            double carrier = HalfDistance.of(run, simulation, simulation.agents().get(0));
            assertThat(HalfDistance.of(run, simulation, drug))
                    .isBetween(20e-6, 100e-6)
                    .isGreaterThan(carrier);
        }
    }
}
