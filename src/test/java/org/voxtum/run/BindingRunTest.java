package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.grid.Field;

/** A case with an agent that binds: planned, run, written, stopped and gone on with. */
class BindingRunTest {
    private static final String BINDING =
            "agents.macromolecule.binding={receptors: 1e5 per cell, on: 1e5 1/M/s, off: 1e-3 1/s,"
                    + " internalisation: 1e-4 1/s, degradation: 1e-3 1/s}";
    private static final String UPTAKE = "agents.macromolecule.nonspecific_uptake=1e-5 1/s";

    private static List<String> sets(String... more) {
        List<String> sets = new ArrayList<>(SmallRun.SPHERE);
        sets.addAll(List.of(BINDING, UPTAKE));
        sets.addAll(List.of(more));
        return sets;
    }

    private static SmallRun run(BackendRequest backend) {
        SmallRun run = new SmallRun(Path.of("cases/isolated-sphere.yaml"), sets());
        run.backend = backend;
        return run;
    }

    private static Case source(String... more) {
        return CaseReader.read(Path.of("cases/isolated-sphere.yaml"), sets(more));
    }

    @Test
    void theCaseFileGivesReceptorsPerTissueVolume() {
        // 1e5 sites on each of 5e14 cells a m^3 (preset tumour), over Avogadro's number
        var agent = Assembly.of(source()).problem().agents().get(0);
        assertThat(agent.kinetics().receptors().orElseThrow().get(0, 0, 0))
                .isEqualTo(1e5 * 5e14 / 6.02214076e23);
        assertThat(agent.kinetics().on()).isEqualTo(1e5 * 1e-3); // 1/M/s in m^3/mol/s
    }

    /** The core's cells carry 2e5, all others what the agent says; voxel 5 lies in the rim. */
    @Test
    void aRegionMayHaveReceptorsOfItsOwn() {
        String core =
                "tissue.regions=[{name: tumour, where: everywhere, is: tumour},"
                        + " {name: core, where: {sphere: {centre: [0 um, 0 um, 0 um],"
                        + " radius: 500 um}}, is: tumour,"
                        + " with: {receptor_density: 2e5 per cell, cell_density: 1e14 1/m^3}}]";
        String agent =
                "agents.macromolecule.in.core={accessible_fraction: 0.2, diffusivity: 4e-11 m^2/s, retardation: 1,"
                        + " wall_permeability: 5.73e-9 m/s, wall_reflection: 1}";
        Field receptors =
                Assembly.of(source(core, agent))
                        .problem()
                        .agents()
                        .get(0)
                        .kinetics()
                        .receptors()
                        .orElseThrow();
        double tissue = 1 / 6.02214076e23;
        assertThat(receptors.get(0, 0, 0)).isCloseTo(2e5 * 1e14 * tissue, within(1e-18));
        assertThat(receptors.get(5, 5, 5)).isCloseTo(1e5 * 5e14 * tissue, within(1e-18));
    }

    private static double onOf(String ligands) {
        return Assembly.of(
                        source(
                                "agents.macromolecule.radius=5 nm",
                                "agents.macromolecule.binding.ligands=" + ligands))
                .problem()
                .agents()
                .get(0)
                .kinetics()
                .on();
    }

    @Test
    void ligandsAddUpToWhatDiffusionBrings() {
        // 20 x 0.3 ligands, each 1e5 1/M/s = 100 m^3/mol/s
        assertThat(onOf("{number: 20, effective: 0.3}")).isCloseTo(600, within(600 * 1e-15));
        assertThat(onOf("{number: 20}")).isEqualTo(2000);
        // 4 pi D r_s N_A with the case's 4e-11 m^2/s and 5 nm: 1.51e6 m^3/mol/s
        double limit = 4 * Math.PI * 4e-11 * 5e-9 * 6.02214076e23;
        assertThat(onOf("{number: 1e6}")).isCloseTo(limit, within(limit * 1e-12));
    }

    /** Half of the voxels let it diffuse at a hundredth: the mean over receptors is 0.505 D. */
    @Test
    void diffusionBringsWhatItsMeanOverReceptorsSays() {
        Case source =
                source(
                        "tissue.regions=[{name: tumour, where: everywhere, is: tumour},"
                                + " {name: slow, where: {box: {from: [0 um, 0 um, 0 um],"
                                + " to: [600 um, 1200 um, 1200 um]}}, is: tumour}]",
                        "agents.macromolecule.radius=5 nm",
                        "agents.macromolecule.binding.ligands={number: 1e6}",
                        "agents.macromolecule.in.slow={accessible_fraction: 0.2,"
                                + " diffusivity: 4e-13 m^2/s, wall_permeability: 5.73e-9 m/s}");
        double limit = 4 * Math.PI * 0.505 * 4e-11 * 5e-9 * 6.02214076e23;
        assertThat(Assembly.of(source).problem().agents().get(0).kinetics().on())
                .isCloseTo(limit, within(limit * 1e-12));
    }

    @Test
    void theMemoryOfTheReferenceIsPlanned() {
        Case source = source();
        MemoryPlanTest.assertPlanned(
                source,
                simulation -> {
                    assertThat(simulation.pools(simulation.agents().get(0)))
                            .containsOnlyKeys("bound", "internal", "degraded");
                });
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theMemoryOfADeviceIsPlanned(Precision precision) {
        DevicePlanTest.assertPlanned(source(), precision);
        DevicePlanTest.assertPlanned(source("numerics.max_stages=3"), precision);
    }

    @Test
    void theReferenceWritesPoolsAndGoesOnToTheSameBits(@TempDir Path folder) throws IOException {
        SmallRun.goesOn(
                BindingRunTest::run,
                new BackendRequest("reference", "", Optional.empty()),
                70,
                folder);
        String metrics = Files.readString(folder.resolve("whole/metrics.csv"));
        assertThat(metrics).contains(",bound,", ",internal,", ",degraded,", ",total,");
        String budget = Files.readString(folder.resolve("whole/budget.csv"));
        assertThat(budget).contains(",binding,", ",uptake,");
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aDeviceGoesOnToTheSameBits(Precision precision, @TempDir Path folder) {
        TestDevice.backend(precision).close();
        SmallRun.goesOn(
                BindingRunTest::run,
                new BackendRequest("opencl", "", Optional.of(precision)),
                70,
                folder);
    }
}
