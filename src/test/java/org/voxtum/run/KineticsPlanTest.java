package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Precision;

/** Cases with users' rates are planned to the byte: pools that are only read, fields, places. */
class KineticsPlanTest {
    private static final String CASE =
            """
            voxtum: 1
            name: rates
            grid: {voxels: [VOXELS], spacing: 25 um}
            boundaries: {all: {fluid: sealed, solute: sealed}}
            tissue:
              regions:
                - {name: normal, where: everywhere, is: tumour, with: {vessel_surface_density: 0 1/cm}}
                - {name: rim, where: {box: {from: [0 um, 0 um, 0 um], to: [50 um, 75 um, 50 um]}}, is: tumour, with: {vessel_surface_density: 10 1/cm}}
            oxygen: {consumption: 5e-4 1/s, half_saturation: 1 mmHg, krogh: 4.2e-14 m^2/mmHg/s, blood: {pressure: 40 mmHg}}
            agents:
              prodrug: {radius: 0.5 nm, initial: 1 uM, in: {all: {wall_permeability: 1e-7 m/s}}}
              drug: {radius: 0.5 nm, in: {all: {wall_permeability: 0 m/s}}}
              seen: {radius: 0.5 nm, initial: 1 nM, in: {all: {wall_permeability: 0 m/s}}}
              apart: {radius: 5 nm, initial: 1 nM, in: {all: {wall_permeability: 0 m/s}}}
            run: {duration: 2 s, report_every: 1 s}
            """;

    private static final String SOURCE =
            """
            import org.voxtum.compute.aparapi.Kinetics;

            public class Rates extends Kinetics {
                float one(float k, float c_prodrug) {
                    return k * c_prodrug;
                }

                float many(float k, float prodrug_internal, float drug_bound, float c_seen,
                        float oxygen, float temperature, float ph, float time) {
                    return k * prodrug_internal * (1 + drug_bound + c_seen + 1e-6f * oxygen)
                            * temperature / 310 * ph / 7 * (1 + 0.1f * exp(-time));
                }
            }
            """;

    private static final String ENTER =
            "{rate: one, from: {prodrug.free: 1}, to: {prodrug.internal: 1}}";
    private static final String MAKE =
            "{rate: many, from: {prodrug.internal: 1}, to: {drug.internal: 1}}";

    @TempDir private Path folder;

    private Case source(String voxels, List<String> kinetics, String... sets) throws IOException {
        Files.writeString(folder.resolve("Rates.java"), SOURCE);
        StringBuilder text =
                new StringBuilder(CASE.replace("VOXELS", voxels)).append("kinetics:\n");
        kinetics.forEach(own -> text.append("  - ").append(own).append('\n'));
        Path file = Files.writeString(folder.resolve("case.yaml"), text);
        return CaseReader.read(file, List.of(sets)).allowingCode(true);
    }

    private static String rates(String more, String... reactions) {
        return "{class: Rates, source: Rates.java, parameters: {k: 1e-3 1/s}, "
                + more
                + "reactions: ["
                + String.join(", ", reactions)
                + "]}";
    }

    /** Reads the bound drug, the fluid of an agent, three conditions; two places. */
    private static List<String> everything() {
        return List.of(rates("where: rim, ", ENTER), rates("where: rim, ", ENTER, MAKE));
    }

    @Test
    void theReferenceIsPlanned() throws IOException {
        Case source = source("6, 5, 4", everything());
        MemoryPlanTest.assertPlanned(
                source,
                simulation -> {
                    assertThat(simulation.pools(simulation.agents().get(1)))
                            .containsOnlyKeys("bound", "internal");
                    assertThat(simulation.pools(simulation.agents().get(2))).isEmpty();
                });
    }

    /** On a small grid the comparison of rates takes most, on a larger one the agents' turn. */
    @ParameterizedTest
    @CsvSource({
        "'6, 5, 4', SINGLE, 1", "'6, 5, 4', DOUBLE, 1",
        "'30, 20, 20', SINGLE, 2", "'30, 20, 20', DOUBLE, 2"
    })
    void aDeviceIsPlanned(String voxels, Precision precision, int largest) throws IOException {
        List<DevicePhase> phases =
                DevicePlanTest.assertPlanned(source(voxels, everything()), precision).phases();
        assertThat(phases).hasSize(3);
        assertThat(phases.get(largest).bytes())
                .isEqualTo(phases.stream().mapToLong(DevicePhase::bytes).max().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"SINGLE", "DOUBLE"})
    void oneAgentAloneIsPlanned(Precision precision) throws IOException {
        Case source = source("30, 20, 10", List.of(rates("", ENTER)), "agents.drug.initial=1 nM");
        MemoryPlanTest.assertPlanned(source, simulation -> {});
        DevicePlanTest.assertPlanned(source, precision);
    }

    /** Built-in binding, uptake and release beside users' rates, on the same pools. */
    @ParameterizedTest
    @CsvSource({"SINGLE", "DOUBLE"})
    void builtInLawsBesideThemArePlanned(Precision precision) throws IOException {
        List<String> sets = new ArrayList<>();
        sets.add("agents.prodrug.release={to: drug, rate: 1e-3 1/s}");
        sets.add(
                "agents.prodrug.binding={receptors: 1e5 per cell, on: 1e5 1/M/s, off: 1e-4 1/s,"
                        + " internalisation: 1e-5 1/s}");
        sets.add("agents.drug.uptake={rate: 0.1 1/s}");
        Case source = source("30, 20, 10", everything(), sets.toArray(String[]::new));
        MemoryPlanTest.assertPlanned(source, simulation -> {});
        DevicePlanTest.assertPlanned(source, precision);
    }
}
