package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.opencl.OpenClBackend;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.grid.Field;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/**
 * Every coefficient may be an image: two painted regions and one region whose images hold the same
 * two numbers are the same problem, voxel by voxel, and give the same result.
 */
class MappedPropertiesTest {
    private static final int NX = 6;
    private static final int NY = 5;
    private static final int NZ = 4;

    /** Property, unit, value in the first half of the box and in the second. */
    private record Row(String key, String unit, double first, double second) {}

    private static final List<Row> TISSUE =
            List.of(
                    new Row("interstitial_fraction", "", 0.2, 0.3),
                    new Row("vessel_surface_density", "1/m", 2e4, 1e4),
                    new Row("wall_hydraulic_conductivity", "m/Pa/s", 2.1e-11, 1e-11),
                    new Row("vascular_pressure", "Pa", 2080, 1500),
                    new Row("osmotic_pressure_difference", "Pa", 600, 900),
                    new Row("osmotic_reflection", "", 0.8, 0.6),
                    new Row("lymphatic_conductance", "1/Pa/s", 1e-8, 3e-8),
                    new Row("lymphatic_pressure", "Pa", -100, 50),
                    new Row("blood_perfusion", "1/s", 0.01, 0.002),
                    new Row("collagen_fraction", "", 0.03, 0.05),
                    new Row("collagen_radius", "m", 20e-9, 30e-9),
                    new Row("gag_fraction", "", 0.001, 0.003),
                    new Row("gag_radius", "m", 0.55e-9, 0.6e-9),
                    new Row("fibril_fraction", "", 0.02, 0.01),
                    new Row("fibril_radius", "m", 15e-9, 25e-9),
                    new Row("cell_fraction", "", 0.4, 0.5),
                    new Row("temperature", "K", 310.15, 314.15),
                    new Row("ph", "", 7.4, 6.5),
                    new Row("enzyme", "", 0, 2),
                    new Row("light_intensity", "", 0, 0.5),
                    new Row("injection", "1/s", 1e-6, 4e-6));
    private static final List<Row> CONDUCTIVITY =
            List.of(
                    new Row("x", "m^2/Pa/s", 3e-14, 1e-14),
                    new Row("y", "m^2/Pa/s", 2e-14, 4e-14),
                    new Row("z", "m^2/Pa/s", 1e-14, 5e-14));
    private static final List<Row> GIVEN =
            List.of(
                    new Row("accessible_fraction", "", 0.15, 0.1),
                    new Row("retardation", "", 0.5, 0.9),
                    new Row("wall_permeability", "m/s", 5e-9, 2e-9),
                    new Row("wall_reflection", "", 0.9, 0.7),
                    new Row("decay", "1/s", 1e-5, 3e-5),
                    new Row("phagocyte_uptake", "1/s", 2e-5, 1e-5));
    private static final List<Row> DECAY = GIVEN.subList(4, 6);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void imagesOfTwoNumbersAreTwoRegions(boolean given) throws IOException {
        Case painted = read("painted", painted(given ? GIVEN : DECAY));
        Case mapped = read("mapped", mapped(given ? GIVEN : DECAY));
        Map<String, Field> expected = solve(painted, new ReferenceBackend());
        AssembledCase run = Assembly.of(mapped);
        Map<String, Field> actual = solve(run, new ReferenceBackend(run.ledger()));
        compare(actual, expected, 1e-11);
        assertThat(run.ledger().peakBytes()).isEqualTo(MemoryPlan.of(mapped).bytes());
        compare(onDevice(mapped, Precision.DOUBLE), expected, 1e-9);
        compare(onDevice(mapped, Precision.SINGLE), expected, 1e-4);
    }

    private static Map<String, Field> onDevice(Case source, Precision precision) {
        try (OpenClBackend device = TestDevice.backend(precision)) {
            Map<String, Field> fields = solve(source, device);
            DevicePlan plan = DevicePlan.of(source, device.device(), precision);
            assertThat(device.peakDeviceBytes()).hasValue(plan.bytes());
            return fields;
        }
    }

    private static void compare(
            Map<String, Field> actual, Map<String, Field> expected, double share) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, field) -> {
                    double largest = largest(field);
                    assertThat(largest).as(name).isPositive();
                    for (int z = 0; z < NZ; z++) {
                        for (int y = 0; y < NY; y++) {
                            for (int x = 0; x < NX; x++) {
                                assertThat(actual.get(name).get(x, y, z))
                                        .as(name + " at " + x + " " + y + " " + z)
                                        .isCloseTo(field.get(x, y, z), within(share * largest));
                            }
                        }
                    }
                });
    }

    private static double largest(Field field) {
        double[] largest = {0};
        field.fillBy(
                (x, y, z) -> {
                    largest[0] = Math.max(largest[0], Math.abs(field.get(x, y, z)));
                    return field.get(x, y, z);
                });
        return largest[0];
    }

    private static Map<String, Field> solve(Case source, Backend backend) {
        return solve(Assembly.of(source), backend);
    }

    private static Map<String, Field> solve(AssembledCase run, Backend backend) {
        Map<String, Field> fields = new LinkedHashMap<>();
        try (Simulation simulation =
                new Simulation(run.problem(), backend, new SimulationListener() {})) {
            simulation.run();
            fields.put("pressure", simulation.flow().pressure());
            Field filtration = Field.on(run.source().grid());
            fields.put("filtration", filtration.fillBy(simulation.flow().filtration()));
            AgentState state = simulation.agents().get(0);
            simulation
                    .state()
                    .agents()
                    .get(0)
                    .fields()
                    .forEach((name, field) -> fields.put(name, field.copy()));
            assertThat(simulation.budget(state).error()).isLessThan(1e-5);
        }
        return fields;
    }

    private Case read(String name, String regions) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(
                file,
                """
                voxtum: 1
                name: %s
                grid: {voxels: [%d, %d, %d], spacing: [20 um, 25 um, 30 um]}
                boundaries:
                  all: {fluid: {pressure: 0 Pa}, solute: open}
                  x+: {fluid: sealed, solute: sealed}
                %s
                doses:
                  - {agent: probe, plasma: {peak: 1 uM, half_life: 6 h}}
                run: {duration: 10 min, report_every: 10 min}
                """
                        .formatted(name, NX, NY, NZ, regions));
        return CaseReader.read(file, List.of());
    }

    private static String painted(List<Row> agent) {
        return """
                tissue:
                  regions:
                    - {name: first, where: everywhere, is: tumour, with: {%s}}
                    - name: second
                      where: {box: {from: [60 um, -1 um, -1 um], to: [1 mm, 1 mm, 1 mm]}}
                      is: tumour
                      with: {%s}
                agents:
                  probe:
                    radius: 10 nm
                    wall_pores: [{radius: 25 nm}, {radius: 100 nm, area_fraction: 1e-4}]
                    in: {first: {%s}, second: {%s}}
                """
                .formatted(
                        numbers(TISSUE, true) + axes(true),
                        numbers(TISSUE, false) + axes(false),
                        numbers(agent, true),
                        numbers(agent, false));
    }

    private static String axes(boolean first) {
        return "hydraulic_conductivity: {" + numbers(CONDUCTIVITY, first) + "}";
    }

    private static String numbers(List<Row> rows, boolean first) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            String number = (first ? row.first() : row.second()) + " " + row.unit();
            text.append(entry(row.key(), number.trim()));
        }
        return text.toString();
    }

    private static String entry(String key, String value) {
        return key.equals("injection")
                ? "injection: {rate: " + value + ", concentration: {probe: 1 nM}}, "
                : key + ": " + value + ", ";
    }

    private String mapped(List<Row> agent) throws IOException {
        return """
                tissue:
                  regions:
                    - {name: whole, where: everywhere, is: tumour, with: {%s}}
                agents:
                  probe:
                    radius: 10 nm
                    wall_pores: [{radius: 25 nm}, {radius: 100 nm, area_fraction: 1e-4}]
                    in: {whole: {%s}}
                """
                .formatted(
                        images(TISSUE) + "hydraulic_conductivity: {" + images(CONDUCTIVITY) + "}",
                        images(agent));
    }

    private String images(List<Row> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            Path file = folder.resolve(row.key() + ".raw");
            Files.write(file, pixels(row));
            String scale = row.unit().isEmpty() ? "" : ", scale: 1 " + row.unit();
            text.append(
                    entry(
                            row.key(),
                            "{image: " + file.getFileName() + ", type: float64" + scale + "}"));
        }
        return text.toString();
    }

    private static byte[] pixels(Row row) {
        ByteBuffer bytes =
                ByteBuffer.allocate(NX * NY * NZ * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < NX * NY * NZ; i++) {
            bytes.putDouble(i % NX < NX / 2 ? row.first() : row.second());
        }
        return bytes.array();
    }
}
