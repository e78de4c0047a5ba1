package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.format.VtiImage;
import org.voxtum.format.VtiReader;
import org.voxtum.grid.Field;
import org.voxtum.report.RunReport;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.ResponseExposure;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** Cells that drugs and radiation kill: accumulated, planned, written, gone on with. */
class ResponseRunTest {
    private static final double UPTAKE = 1e-3;
    private static final double START = 1e-3;
    private static final double SECONDS = 3600;
    private static final double BLOOD = 0.1;

    /** A closed box in which cells take up what was there: everything is known. */
    private static final String BOX =
            """
            voxtum: 1
            name: box
            grid: {voxels: [2, 2, 1], spacing: 20 um}
            boundaries: {all: {fluid: sealed, solute: sealed}}
            tissue:
              regions:
                - name: tissue
                  where: everywhere
                  is: tumour
                  with: {vessel_surface_density: 0 1/m, blood_fraction: 0.1}
            agents:
              drug:
                radius: 1 nm
                initial: 1 uM
                nonspecific_uptake: 1e-3 1/s
            response:
              - {agent: drug, law: rate, pool: fluid, maximum: 1e-3 1/s, half: 0.5 uM, exponent: 1}
              - {agent: drug, exposure: auc, law: exponential, sensitivity: 0.01 1/uM/min}
              - {agent: drug, half: 0.2 uM, exponent: 2, maximum: 0.95}
              - {agent: drug, pool: fluid, exposure: auc, half: 10 uM min, exponent: 1}
              - {agent: drug, pool: free, exposure: peak, law: exponential, sensitivity: 1 1/uM}
              - {radiation: {dose: 2 Gy, at: 30 min, alpha: 0.3 1/Gy, beta: 0.03 1/Gy^2}}
            run: {duration: 1 h, report_every: 20 min, fields_every: 1 h}
            """;

    private static final String BINDING =
            "agents.macromolecule.binding={receptors: 1e5 per cell, on: 1e5 1/M/s, off: 1e-3 1/s,"
                    + " internalisation: 1e-4 1/s, degradation: 1e-3 1/s}";
    private static final String RESPONSE =
            "response=[{agent: macromolecule, half: 1 nM, exponent: 2},"
                    + " {agent: macromolecule, pool: bound, exposure: auc, law: exponential,"
                    + " sensitivity: 0.1 1/nM/h},"
                    + " {agent: macromolecule, pool: free, law: rate, maximum: 0.1 1/h,"
                    + " half: 1 nM, exponent: 1.5}]";

    private static final String MEAN = "3600,,survival,tissue,survival_mean,";

    private static SmallRun run(BackendRequest backend) {
        SmallRun run = new SmallRun(Path.of("cases/isolated-sphere.yaml"), sets());
        run.backend = backend;
        return run;
    }

    private static List<String> sets() {
        List<String> sets = new ArrayList<>(SmallRun.SPHERE);
        sets.addAll(List.of(BINDING, RESPONSE));
        return sets;
    }

    private static Path box(Path folder) throws IOException {
        return Files.writeString(folder.resolve("box.yaml"), BOX);
    }

    /** Exact: c = c_0 exp(-k t), and what cells have is what the fluid lost. */
    private record Exact(double phi) {
        static double concentration() {
            return START * Math.exp(-UPTAKE * SECONDS);
        }

        double internal() {
            return phi * (START - concentration());
        }

        double internalArea() {
            return phi * (START * SECONDS - (START - concentration()) / UPTAKE);
        }

        static double saturated(double half) {
            return Math.log((half + START) / (half + concentration())) / UPTAKE;
        }
    }

    /** Relative errors of what is accumulated. */
    private static double[] errors(Case source, Backend backend) {
        AssembledCase run = Assembly.of(source);
        try (Simulation simulation =
                new Simulation(run.problem(), backend, new SimulationListener() {})) {
            simulation.run();
            Exact exact = new Exact(run.problem().agents().get(0).storage().get(0, 0, 0));
            ResponseExposure kept = simulation.agents().get(0).response();
            return new double[] {
                kept.of(0).get(1, 1, 0) / Exact.saturated(0.5e-3) - 1,
                kept.of(1).get(1, 1, 0) / exact.internalArea() - 1,
                kept.of(2).get(1, 1, 0) / exact.internal() - 1
            };
        }
    }

    @Test
    void whatPoolsAccumulateIsKnownInAClosedBox(@TempDir Path folder) throws IOException {
        Path file = box(folder);
        double[] usual = errors(CaseReader.read(file, List.of()), new ReferenceBackend());
        double[] fine =
                errors(
                        CaseReader.read(file, List.of("numerics.step_factor=0.5")),
                        new ReferenceBackend());
        for (int i = 0; i < usual.length; i++) {
            // steps of 18 s at 1e-3 1/s: (k dt)^2/12 is 2.7e-5
            assertThat(usual[i]).as("effect " + i).isCloseTo(0, within(1e-4));
            // first-order starts and the rule's own error partly cancel; a rule of order 1 halves
            assertThat(Math.abs(fine[i]))
                    .as("effect %d, usual %s", i, usual[i])
                    .isLessThan(Math.abs(usual[i]) / 2);
        }
    }

    /**
     * The trapezoidal rule and the largest end of a step, taken from the pools as they are shown.
     */
    @Test
    void areasAndPeaksAreThoseOfTheShownPools() {
        AssembledCase run =
                Assembly.of(CaseReader.read(Path.of("cases/isolated-sphere.yaml"), sets()));
        double[] last = new double[1];
        double[] kept = new double[2]; // largest internal, area of bound
        Simulation[] running = new Simulation[1];
        SimulationListener watch =
                new SimulationListener() {
                    @Override
                    public void onStep(AgentState agent, StepRecord step) {
                        Map<String, Field> pools = running[0].pools(agent);
                        double bound = pools.get("bound").get(2, 2, 2);
                        kept[0] = Math.max(kept[0], pools.get("internal").get(2, 2, 2));
                        kept[1] += step.seconds() * (last[0] + bound) / 2;
                        last[0] = bound;
                    }
                };
        try (Simulation simulation = new Simulation(run.problem(), new ReferenceBackend(), watch)) {
            running[0] = simulation;
            simulation.run();
            ResponseExposure response = simulation.agents().get(0).response();
            assertThat(kept[0]).isPositive();
            assertThat(response.of(0).get(2, 2, 2)).isEqualTo(kept[0]);
            assertThat(response.of(1).get(2, 2, 2)).isCloseTo(kept[1], within(1e-12 * kept[1]));
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aDeviceAccumulatesTheSame(Precision precision, @TempDir Path folder) throws IOException {
        Case source = CaseReader.read(box(folder), List.of());
        double[] expected = errors(source, new ReferenceBackend());
        double reach = precision == Precision.SINGLE ? 2e-6 : 1e-12;
        try (Backend device = TestDevice.backend(precision)) {
            assertThat(errors(source, device)).containsExactly(expected, within(reach));
        }
    }

    @Test
    void survivalIsTheProductOfAllThatActed(@TempDir Path folder) throws IOException {
        Path file = box(folder);
        Path out = folder.resolve("run");
        new SmallRun(file, List.of()).withPicture().run(out);
        double phi =
                Assembly.of(CaseReader.read(file, List.of()))
                        .problem()
                        .agents()
                        .get(0)
                        .storage()
                        .get(0, 0, 0);
        Exact exact = new Exact(phi);
        double inside = exact.internal() / (1 - BLOOD) / 0.2e-3;
        double area = (START - Exact.concentration()) / UPTAKE / (10e-3 * 60);
        double expected =
                Math.exp(-1e-3 * Exact.saturated(0.5e-3))
                        * Math.exp(-0.01 / 1e-3 / 60 * exact.internalArea() / (1 - BLOOD))
                        * (1 - 0.95 * inside * inside / (1 + inside * inside))
                        * (1 - area / (1 + area))
                        * Math.exp(-1e3 * phi * START / (1 - BLOOD));
        double radiation = Math.exp(-0.6 - 0.12);
        double mean = value(out, MEAN);
        assertThat(mean).isCloseTo(expected * radiation, within(2e-4 * expected));
        assertThat(value(out, "3600,,survival,all,log10_kill,"))
                .isCloseTo(-Math.log10(mean), within(1e-12));
        assertThat(value(out, "3600,,survival,tumour,surviving_fraction_above_1e-2,"))
                .isEqualTo(mean > 1e-2 ? 1 : 0);
        VtiImage last = VtiReader.open(out.resolve("fields/t000001.vti"));
        Field survival = VtiReader.read(last, "survival", 0);
        assertThat(survival.get(1, 0, 0)).isCloseTo(mean, within(1e-6 * mean));
        RunReport.write(out, out.resolve(RunReport.FILE));
        assertThat(Files.readString(out.resolve("report.html"))).contains("log10 kill");
    }

    /** The dose of 30 min is missing from the report at 20 min, not from that at 40 min. */
    @Test
    void radiationActsWhenItIsGiven(@TempDir Path folder) throws IOException {
        Path file = box(folder);
        Path out = folder.resolve("run");
        new SmallRun(
                        file,
                        List.of(
                                "response=[{radiation: {dose: 2 Gy, at: 30 min, alpha: 0.3 1/Gy,"
                                        + " beta: 0.03 1/Gy^2}}]"))
                .run(out);
        assertThat(value(out, "1200,,survival,all,survival_mean,")).isEqualTo(1);
        assertThat(value(out, "2400,,survival,all,survival_mean,"))
                .isCloseTo(Math.exp(-0.72), within(1e-15));
    }

    private static double value(Path folder, String row) throws IOException {
        String found =
                Files.readAllLines(folder.resolve("metrics.csv")).stream()
                        .filter(line -> line.startsWith(row))
                        .findFirst()
                        .orElseThrow();
        return Double.parseDouble(found.split(",", -1)[5]);
    }

    @Test
    void theMemoryOfTheReferenceIsPlanned() {
        Case source = CaseReader.read(Path.of("cases/isolated-sphere.yaml"), sets());
        MemoryPlanTest.assertPlanned(source, simulation -> {});
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theMemoryOfADeviceIsPlanned(Precision precision) {
        DevicePlanTest.assertPlanned(
                CaseReader.read(Path.of("cases/isolated-sphere.yaml"), sets()), precision);
    }

    @Test
    void theReferenceGoesOnToTheSameBits(@TempDir Path folder) {
        SmallRun.goesOn(
                ResponseRunTest::run,
                new BackendRequest("reference", "", Optional.empty()),
                70,
                folder);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aDeviceGoesOnToTheSameBits(Precision precision, @TempDir Path folder) {
        TestDevice.backend(precision).close();
        SmallRun.goesOn(
                ResponseRunTest::run,
                new BackendRequest("opencl", "", Optional.of(precision)),
                70,
                folder);
    }
}
