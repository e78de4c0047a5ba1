package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** Free doxorubicin whose plasma follows the real network, where its data are there. */
class PlasmaTransitCaseTest {
    private static final Path REAL = Path.of("cases/window-chamber-real.yaml");

    private static void needRealData() {
        Assumptions.assumeTrue(
                System.getenv("VOXTUM_REAL_DATA") != null,
                "set VOXTUM_REAL_DATA to a folder of real networks to run this");
    }

    /** Uptake of 0.03 1/s times c per tissue volume at phi 0.3 stands as decay of phi c. */
    private static AssembledCase doxorubicin(
            String diffusivity, String permeability, String... more) {
        List<String> sets = new ArrayList<>(List.of(more));
        sets.add("grid.voxels=[99, 81, 15]");
        sets.add("grid.spacing=10 um");
        sets.add(
                "tissue.regions=[{name: tumour, where: everywhere, is: tumour, with:"
                        + " {wall_hydraulic_conductivity: 0 m/Pa/s}}]");
        sets.add(
                "agents={doxorubicin: {in: {all: {accessible_fraction: 0.3, diffusivity: "
                        + diffusivity
                        + ", wall_permeability: "
                        + permeability
                        + ", wall_reflection: 0, retardation: 1, decay: 0.1 1/s}}}}");
        sets.add("doses=[{agent: doxorubicin, plasma: {peak: 1 uM, half_life: 1e9 s}}]");
        return Assembly.of(CaseReader.read(REAL, sets));
    }

    /** Whole-network extraction at the file's own flow, and what follows from it. */
    @ParameterizedTest
    @CsvSource({"3e-6 m/s, 0.60, true", "1.7e-8 m/s, 0.008, false"})
    void theWallsDecideWhetherPlasmaIsFollowed(
            String permeability, double extraction, boolean followed) {
        needRealData();
        AssembledCase run = doxorubicin("1e-10 m^2/s", permeability, "vessels.flow_scale=1");
        String notice =
                run.notices().stream()
                        .filter(n -> n.startsWith("extraction of 'doxorubicin'"))
                        .findFirst()
                        .orElseThrow();
        double found = Double.parseDouble(notice.replaceAll(".*network: ([^ ]*) .*", "$1"));
        assertThat(found).isCloseTo(extraction, within(0.15 * extraction));
        assertThat(run.problem().agents().get(0).transit().isPresent()).isEqualTo(followed);
    }

    @ParameterizedTest
    @CsvSource({"3.4e-10 m^2/s, 3e-6 m/s, 60, 12", "1.6e-11 m^2/s, 1.7e-8 m/s, 13, 4"})
    void steadyDoxorubicinReachesAsFarAsPublished(
            String diffusivity, String permeability, double micrometres, double tolerance) {
        needRealData();
        AssembledCase run =
                doxorubicin(
                        diffusivity,
                        permeability,
                        "vessels.transit=network",
                        "run.duration=2 min",
                        "run.report_every=2 min",
                        "run.fields_every=2 min");
        try (Simulation simulation =
                new Simulation(
                        run.problem(),
                        new ReferenceBackend(run.ledger()),
                        new SimulationListener() {})) {
            simulation.run();
            AgentState state = simulation.agents().get(0);
            assertThat(HalfDistance.of(run, simulation, state) * 1e6)
                    .isCloseTo(micrometres, within(tolerance));
            assertThat(simulation.budget(state).error()).isLessThan(1e-12);
        }
    }
}
