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
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.casefile.EffectiveCase;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** A case with a carrier that releases a drug: planned, run, written, stopped and gone on with. */
class ReleaseRunTest {
    private static final String BINDING =
            "agents.macromolecule.binding={receptors: 1e5 per cell, on: 1e5 1/M/s, off: 1e-3 1/s,"
                    + " internalisation: 1e-4 1/s}";
    private static final String RELEASE =
            "agents.macromolecule.release={to: drug, ph: {neutral: 1e-5 1/s, acid: 1e-3 1/s,"
                    + " midpoint: 6.5}}";
    private static final String DRUG =
            "agents.drug={preset: doxorubicin-zhan-xu, plasma: {half_life: 10 min},"
                    + " in: {all: {wall_permeability: 1e-7 m/s}}}";
    private static final String ACID = "tissue.regions.tumour.with.ph=6.6";

    private static Case perfused(double blood) {
        return source(
                "agents.macromolecule.release={to: drug, rate: 1e-3 1/s, in_plasma: 1e-2 1/s}",
                "tissue.regions.tumour.with.blood_perfusion=0.02 1/s",
                "tissue.regions.tumour.with.blood_fraction=" + blood);
    }

    private static List<String> sets(String... more) {
        List<String> sets = new ArrayList<>(SmallRun.SPHERE);
        sets.addAll(List.of(BINDING, RELEASE, DRUG, ACID));
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

    private static AgentCoefficients agent(int place) {
        return Assembly.of(source()).problem().agents().get(place);
    }

    @Test
    void aPresetOfDoxorubicinFillsWhatIsNotTyped() {
        AgentCoefficients drug = agent(1);
        double phi = drug.storage().get(0, 0, 0);
        // proteins hold three times what is free, and conduct nothing
        assertThat(drug.conductivityX().get(0, 0, 0) / phi)
                .isCloseTo(3.4e-10 / 4, within(3.4e-10 * 1e-12));
        assertThat(drug.regions().get(1).pores().get(0).permeability()).isEqualTo(1e-7);
        assertThat(drug.kinetics().cells().orElseThrow().maximum()).isEqualTo(8.6e-5);
    }

    @Test
    void whatIsReleasedInBloodIsInThePlasmaOfTheDrug() {
        double inPlasma = 1e-5 + (1e-3 - 1e-5) / (1 + Math.pow(10, 2 * (7.4 - 6.5)));
        double drug = StrictMath.log(2) / 600;
        double carrier = 0; // what the sphere's plasma loses anyway
        double before = agent(0).plasma().at(0);
        double n = before * StrictMath.exp(-inPlasma * 60);
        double fall = StrictMath.log(before / agent(0).plasma().at(60)) / 60;
        assertThat(fall).isGreaterThanOrEqualTo(inPlasma - carrier);
        assertThat(agent(0).plasma().at(60)).isLessThanOrEqualTo(n);
        // early on: r c t (1 - (r + k) t/2)
        double early = inPlasma * before * (1 - (fall + drug) / 2);
        assertThat(agent(1).plasma().at(1)).isCloseTo(early, within(early * 1e-5));
        assertThat(agent(1).plasma().largest()).isBetween(early * 50, early / drug);
    }

    @Test
    void aPayloadIsCountedBesideItsParticles() {
        Case source = source("agents.macromolecule.payload={agent: drug, per_particle: 1e4}");
        AssembledCase run = Assembly.of(source);
        List<AgentCoefficients> agents = run.problem().agents();
        assertThat(agents)
                .extracting(AgentCoefficients::name)
                .containsExactly("macromolecule", "macromolecule.payload", "drug");
        double particles = agents.get(0).plasma().at(60);
        double fall = StrictMath.exp(-(1e-5 + (1e-3 - 1e-5) / (1 + Math.pow(10, 1.8))) * 60);
        assertThat(agents.get(1).plasma().at(60))
                .isCloseTo(particles * 1e4 * fall, within(particles * 1e4 * 1e-12));
        assertThat(agents.get(0).kinetics().releases()).isEmpty();
        assertThat(agents.get(1).kinetics().releases()).hasSize(1);
        plannedMemory(source);
    }

    @Test
    void ratesThatFollowFromTheLawAreInTheEffectiveCase() {
        assertThat(EffectiveCase.text(source()))
                .contains("# internal_rate: ", "# in_plasma: ", "derived (its law at 37 C, pH 5,");
    }

    @Test
    void theMemoryOfTheReferenceIsPlanned() {
        plannedMemory(source());
    }

    private static void plannedMemory(Case source) {
        MemoryPlanTest.assertPlanned(
                source,
                simulation -> {
                    int drug = simulation.agents().size() - 1;
                    assertThat(simulation.pools(simulation.agents().get(drug)))
                            .containsOnlyKeys("internal");
                });
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theMemoryOfADeviceIsPlanned(Precision precision) {
        DevicePlanTest.assertPlanned(source(), precision);
        DevicePlanTest.assertPlanned(perfused(0.06), precision);
    }

    /**
     * Three quarters wait on proteins, so that decay and uptake of the rest take 4 times as long.
     */
    @Test
    void whatProteinsHoldIsNeitherTakenUpNorDecays() {
        Case source =
                source(
                        "boundaries={}",
                        "tissue.regions=[{name: tumour, where: everywhere, is: tumour,"
                                + " with: {vessel_surface_density: 0 1/m}}]",
                        "agents={drug: {radius: 0.5 nm, initial: 1 uM, protein_binding: 3,"
                                + " uptake: {rate: 3e-4 1/s}, in: {all: {decay: 1e-4 1/s}}}}",
                        "doses=[]",
                        "run.exposure=off");
        try (Simulation simulation = simulation(source)) {
            double before = content(simulation);
            simulation.run();
            double left = StrictMath.exp(-(3e-4 + 1e-4) / 4 * source.run().duration());
            assertThat(content(simulation)).isCloseTo(before * left, within(before * 1e-5));
        }
    }

    private static double content(Simulation simulation) {
        return simulation.budget(simulation.agents().get(0)).content();
    }

    private static Simulation simulation(Case source) {
        return new Simulation(
                Assembly.of(source).problem(), new ReferenceBackend(), new SimulationListener() {});
    }

    /** The tissue gets what capillaries hold and set free, beside what is set free in it. */
    @Test
    void capillariesReleaseWhereTheyHoldBlood() {
        assertThat(drugAfter(perfused(0.06))).isGreaterThan(1.2 * drugAfter(perfused(0)));
        plannedMemory(perfused(0.06));
    }

    private static double drugAfter(Case source) {
        try (Simulation simulation = simulation(source)) {
            simulation.run();
            return simulation.budget(simulation.agents().get(1)).terms().get("released");
        }
    }

    @Test
    void theReferenceWritesPoolsAndGoesOnToTheSameBits(@TempDir Path folder) throws IOException {
        SmallRun.goesOn(
                ReleaseRunTest::run,
                new BackendRequest("reference", "", Optional.empty()),
                70,
                folder);
        String metrics = Files.readString(folder.resolve("whole/metrics.csv"));
        assertThat(metrics).contains(",drug,internal,", ",drug,plasma,", ",macromolecule,bound,");
        String budget = Files.readString(folder.resolve("whole/budget.csv"));
        assertThat(budget)
                .contains(",drug,released,", ",drug,uptake,", ",drug,efflux,")
                .contains(",macromolecule,released,");
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aDeviceGoesOnToTheSameBits(Precision precision, @TempDir Path folder) {
        TestDevice.backend(precision).close();
        SmallRun.goesOn(
                ReleaseRunTest::run,
                new BackendRequest("opencl", "", Optional.of(precision)),
                70,
                folder);
    }
}
