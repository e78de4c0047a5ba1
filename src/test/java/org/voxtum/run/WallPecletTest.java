package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.TransportProblem;
import org.voxtum.model.WallPores;
import org.voxtum.solver.PressureSolution;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

class WallPecletTest {
    private static final Path CASE = Path.of("cases/isolated-sphere.yaml");

    @TempDir private Path folder;

    /** One class of pores filters what the wall filters, so J_V of the solver gives it too. */
    @Test
    void isFiltrationOverPermeability() {
        TransportProblem problem = Assembly.of(CaseReader.read(CASE, SmallRun.SPHERE)).problem();
        PressureSolution flow = flow(problem);
        FluidCoefficients fluid = problem.fluid();
        AgentCoefficients agent = problem.agents().get(0);
        WallPeclet peclet = new WallPeclet(fluid, flow.pressure(), agent);
        Field surface = fluid.vesselSurfaceDensity();
        int walls = 0;
        for (int z = 0; z < 6; z++) {
            for (int y = 0; y < 6; y++) {
                for (int x = 0; x < 6; x++) {
                    double expected = 0;
                    if (agent.storage().get(x, y, z) > 0) {
                        int label = fluid.labels().get(x, y, z);
                        WallPores wall = agent.regions().get(label).pores().get(0);
                        expected =
                                flow.filtration().at(x, y, z)
                                        * (1 - wall.reflection())
                                        / (wall.permeability() * surface.get(x, y, z));
                        assertThat(expected).isPositive();
                        walls++;
                    }
                    assertThat(peclet.at(x, y, z)).isCloseTo(expected, within(1e-9 * expected));
                }
            }
        }
        assertThat(walls).isGreaterThan(50);
    }

    private static PressureSolution flow(TransportProblem problem) {
        SimulationListener nobody = new SimulationListener() {};
        try (Simulation simulation = new Simulation(problem, new ReferenceBackend(), nobody)) {
            return simulation.flow();
        }
    }

    @Test
    void isWrittenWhereItIsAskedFor() throws IOException {
        assertThat(written("asked", "run.output.fields=[label, macromolecule.wall_peclet]"))
                .contains("Name=\"macromolecule.wall_peclet\"")
                .doesNotContain("macromolecule.free");
        assertThat(written("usual", "run.output.precision=float32"))
                .contains("macromolecule.free")
                .doesNotContain("wall_peclet");
    }

    private String written(String name, String set) throws IOException {
        List<String> sets = new ArrayList<>(SmallRun.SPHERE);
        sets.add(set);
        Path output = folder.resolve(name);
        new SmallRun(CASE, sets).run(output);
        return Files.readString(output.resolve("fields/t000001.vti"), StandardCharsets.ISO_8859_1);
    }
}
