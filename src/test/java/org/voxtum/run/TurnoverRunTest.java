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
import org.voxtum.casefile.AgentReport;
import org.voxtum.casefile.AgentValue;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.casefile.EffectiveCase;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.physics.ReceptorTurnover;

/** A case whose receptors turn over: planned, run, written, stopped and gone on with. */
class TurnoverRunTest {
    private static final String FIELDS =
            "run.output.fields=[label, macromolecule.bound, macromolecule.receptors]";

    /** Sites of the preset's 5e14 cells a m^3 [mol/m^3]. */
    private static final double RECEPTORS = 1e5 * 5e14 / 6.02214076e23;

    private static String binding(String turnover) {
        return "agents.macromolecule.binding={receptor: HER2, receptors: 1e5 per cell, on: 1e5"
                + " 1/M/s, off: 1e-3 1/s, internalisation: 1e-4 1/s, turnover: {"
                + turnover
                + "}}";
    }

    private static List<String> sets(String... more) {
        List<String> sets = new ArrayList<>(SmallRun.SPHERE);
        sets.addAll(List.of(binding("loss: 1e-4 1/s, synthesis: 30 1/s per cell"), FIELDS));
        sets.addAll(List.of(more));
        return sets;
    }

    private static Case source(String... more) {
        return CaseReader.read(Path.of("cases/isolated-sphere.yaml"), sets(more));
    }

    private static final String RIVAL =
            "agents.rival={radius: 3 nm, initial: 2 uM, in: {tumour: {accessible_fraction: 0.2,"
                    + " diffusivity: 4e-11 m^2/s, wall_permeability: 5.73e-9 m/s}}, binding:"
                    + " {receptor: HER2, receptors: 1e5 per cell, on: 1e6 1/M/s, off: 1e-3 1/s,"
                    + " turnover: {loss: 1e-4 1/s, synthesis: 30 per cell per s}}}";

    private static SmallRun run(BackendRequest backend) {
        SmallRun run = new SmallRun(Path.of("cases/isolated-sphere.yaml"), sets());
        run.backend = backend;
        return run;
    }

    private static ReceptorTurnover lawOf(Case source) {
        return Assembly.of(source).problem().agents().get(0).kinetics().turnover().orElseThrow();
    }

    @Test
    void synthesisIsToldPerReceptorOfTheStart() {
        ReceptorTurnover law = lawOf(source());
        assertThat(law.loss()).isEqualTo(1e-4);
        assertThat(law.synthesis()).isCloseTo(3e-4, within(1e-18));
        assertThat(lawOf(source(binding("loss: 2e-4 1/s"))))
                .isEqualTo(new ReceptorTurnover(2e-4, 2e-4));
        String volume =
                binding("loss: 1e-4 1/s, synthesis: 1 nM/s").replace("1e5 per cell", "2 uM");
        assertThat(lawOf(source(volume)).synthesis()).isCloseTo(5e-4, within(1e-18));
    }

    @Test
    void theMemoryOfTheReferenceIsPlanned() {
        MemoryPlanTest.assertPlanned(source(), simulation -> {});
        MemoryPlanTest.assertPlanned(source(RIVAL), simulation -> {});
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theMemoryOfADeviceIsPlanned(Precision precision) {
        DevicePlanTest.assertPlanned(source(), precision);
        DevicePlanTest.assertPlanned(source(RIVAL), precision);
    }

    @Test
    void theReferenceWritesReceptorsAndGoesOnToTheSameBits(@TempDir Path folder)
            throws IOException {
        SmallRun.goesOn(
                TurnoverRunTest::run,
                new BackendRequest("reference", "", Optional.empty()),
                70,
                folder);
        String fields = Files.readString(folder.resolve("whole/fields.pvd"));
        String last = fields.substring(0, fields.lastIndexOf(".vti")).replaceAll("(?s).*/", "");
        byte[] written = Files.readAllBytes(folder.resolve("whole/fields/" + last + ".vti"));
        assertThat(new String(written, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("macromolecule.receptors")
                .doesNotContain("macromolecule.free");
        List<String> rows =
                Files.readAllLines(folder.resolve("whole/metrics.csv")).stream()
                        .filter(row -> row.contains(",macromolecule,receptors,tumour,"))
                        .toList();
        double atTheStart = Double.parseDouble(rows.get(0).split(",")[5]);
        assertThat(rows.get(0)).contains(",mean,").endsWith(",mol/m^3,");
        assertThat(atTheStart).isCloseTo(RECEPTORS, within(1e-12 * RECEPTORS));
        assertThat(rows.stream().map(row -> row.split(",")[4]).distinct())
                .containsExactly("mean", "min", "max");
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aDeviceGoesOnToTheSameBits(Precision precision, @TempDir Path folder) {
        TestDevice.backend(precision).close();
        SmallRun.goesOn(
                TurnoverRunTest::run,
                new BackendRequest("opencl", "", Optional.of(precision)),
                70,
                folder);
    }

    @Test
    void theEffectiveCaseIsTheSameCase(@TempDir Path folder) throws IOException {
        String text = EffectiveCase.text(source());
        assertThat(text).contains("loss: 1e-4 1/s  # 1.0E-4 1/s", "synthesis: 30 1/s per cell");
        Path file = Files.writeString(folder.resolve("effective.yaml"), text);
        assertThat(lawOf(CaseReader.read(file, List.of()))).isEqualTo(lawOf(source()));
        String perCell = EffectiveCase.text(source(binding("loss: 1e-4 1/s")));
        assertThat(perCell)
                .contains("# synthesis: 10.0 1/s per cell  # derived (loss x receptors)");
        String volume = binding("loss: 1e-4 1/s").replace("1e5 per cell", "2 uM");
        assertThat(EffectiveCase.text(source(volume)))
                .containsPattern(
                        "# synthesis: 2\\.0\\d*E-7 mol/m\\^3/s  # derived \\(loss x receptors\\)");
    }

    private static double value(List<AgentValue> values, String region, String quantity) {
        return values.stream()
                .filter(v -> v.region().equals(region) && v.quantity().equals(quantity))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + quantity))
                .value();
    }

    @Test
    void theAgentReportTellsTurnover() {
        List<AgentValue> values = AgentReport.of(source(), Optional.empty()).values();
        assertThat(value(values, "", "binding.turnover.loss")).isEqualTo(1e-4);
        close(value(values, "", "receptor_half_life"), Math.log(2) / 1e-4);
        close(value(values, "tumour", "receptor_synthesis"), 3e-4 * RECEPTORS);
        close(value(values, "tumour", "receptors_in_balance"), 3 * RECEPTORS);
    }

    private static void close(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(1e-12 * expected));
    }
}
