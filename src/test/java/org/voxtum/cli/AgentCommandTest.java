package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of agents: the anchors of the literature, origins, ranges, and who cannot enter. */
class AgentCommandTest {
    private static final String CASE =
            """
            voxtum: 1
            name: two agents
            grid: {voxels: [4, 4, 4], spacing: 25 um}
            tissue:
              matrix: open
              regions:
                - {name: normal, where: everywhere, is: normal}
                - {name: tumour, where: {sphere: {centre: [0 um, 0 um, 0 um], radius: 60 um}}, is: tumour}
                - {name: core, where: {sphere: {centre: [0 um, 0 um, 0 um], radius: 30 um}}, is: necrotic}
            agents:
              igg: {preset: igg}
              liposome: {preset: peg-liposome-100nm}
            doses:
              - {agent: igg, plasma: {peak: 1 uM}}
              - {agent: liposome, plasma: {peak: 1 uM, half_life: from-diameter}}
            run: {duration: 1 h}
            """;

    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("case.yaml"), CASE);
    }

    private int agent(String... options) {
        out.reset();
        err.reset();
        List<String> arguments = new ArrayList<>(List.of("agent", file.toString()));
        arguments.addAll(List.of(options));
        Console console =
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false);
        return Main.execute(console, arguments.toArray(String[]::new));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    private JsonNode json(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        assertThat(agent(all.toArray(String[]::new))).as(said()).isZero();
        try {
            return new ObjectMapper().readTree(out.toByteArray());
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private static JsonNode row(JsonNode report, String agent, String region, String quantity) {
        for (JsonNode row : report.get("values")) {
            if (row.get("agent").asText().equals(agent)
                    && row.get("region").asText().equals(region)
                    && row.get("quantity").asText().equals(quantity)) {
                return row;
            }
        }
        throw new AssertionError("no " + quantity + " of " + agent + " in " + region);
    }

    private static double value(JsonNode report, String agent, String region, String quantity) {
        return row(report, agent, region, quantity).get("value").asDouble();
    }

    private static void close(double value, double expected, double relative) {
        assertThat(value).isCloseTo(expected, within(relative * expected));
    }

    /** Two printed digits: half a unit of the last. */
    @Test
    void presetsReproduceTheAnchorsOfWallsAndMatrix() {
        JsonNode open = json("--set", "agents.liposome.radius=45 nm");
        assertThat(value(open, "igg", "tumour", "wall_permeability"))
                .isCloseTo(6.3e-9, within(0.05e-9));
        assertThat(value(open, "igg", "normal", "wall_permeability"))
                .isCloseTo(5e-10, within(0.05e-10));
        assertThat(value(open, "liposome", "tumour", "wall_permeability"))
                .isCloseTo(3.3e-10, within(0.05e-10));
        JsonNode dense = json("--set", "tissue.matrix=dense");
        close(value(dense, "liposome", "tumour", "diffusivity"), 4.47e-15, 0.01);
        assertThat(value(dense, "liposome", "tumour", "partition")).isCloseTo(0.48, within(5e-3));
        assertThat(value(dense, "liposome", "tumour", "retardation"))
                .isCloseTo(1.2e-3, within(5e-5));
        // with the viscosity of water, beside the preset's 3.1e-14
        assertThat(value(dense, "liposome", "tumour", "fibre_conductivity"))
                .isCloseTo(6.6e-14, within(0.05e-14));
    }

    /** The size ladder of both matrices, to 1 %. */
    @ParameterizedTest
    @CsvSource({
        "3, 2.04e-10, 1.55e-10", "10, 5.72e-11, 2.73e-11", "12, 4.69e-11, 1.96e-11",
        "30, 1.66e-11, 2.18e-12", "60, 6.87e-12, 1.31e-13", "100, 3.15e-12, 4.47e-15",
        "125, 2.09e-12, 5.66e-16"
    })
    void sizesOfBothMatrices(double diameter, double open, double dense) {
        String radius = "agents.igg.radius=" + diameter / 2 + " nm";
        String[] first = {"--set", radius, "--region", "core"};
        String[] second = {"--set", radius, "--set", "tissue.matrix=dense", "--region", "core"};
        close(value(json(first), "igg", "core", "diffusivity"), open, 0.01);
        close(value(json(second), "igg", "core", "diffusivity"), dense, 0.01);
    }

    @Test
    void everyValueHasItsOriginFormulaAndRange() {
        JsonNode report =
                json(
                        "--set",
                        "tissue.matrix=dense",
                        "--set",
                        "agents.igg.in.tumour={wall_permeability: 5.73e-9 m/s}");
        assertThat(row(report, "igg", "", "radius").get("origin").asText())
                .startsWith("preset igg (");
        JsonNode given = row(report, "igg", "tumour", "wall_permeability");
        assertThat(given.get("origin").asText()).isEqualTo("--set");
        assertThat(given.get("value").asDouble()).isEqualTo(5.73e-9);
        assertThat(row(report, "igg", "core", "decay").get("origin").asText()).isEqualTo("default");
        JsonNode life = row(report, "liposome", "", "half_life of doses[1]");
        assertThat(life.get("value").asDouble() / 60).isCloseTo(680.0, within(0.1));
        assertThat(life.get("source").asText()).isEqualTo("Wang et al. 2022");
        assertThat(row(report, "igg", "", "half_life of doses[0]").get("value").asDouble())
                .isEqualTo(7 * 86400.0);
        JsonNode sieving = row(report, "liposome", "tumour", "chain_sieving");
        assertThat(sieving.get("outside").asBoolean()).isTrue();
        assertThat(sieving.get("range").asText()).contains("10 chain radii");
        assertThat(row(report, "igg", "tumour", "chain_sieving").get("outside").asBoolean())
                .isFalse();
        for (JsonNode value : report.get("values")) {
            boolean derived = value.get("origin").asText().equals("derived");
            assertThat(value.get("formula").asText().isEmpty()).isNotEqualTo(derived);
            assertThat(value.get("source").asText().isEmpty()).isNotEqualTo(derived);
        }
    }

    @Test
    void productsOfTheirFactors() {
        JsonNode report =
                json(
                        "--set",
                        "tissue.regions.tumour.with={cell_fraction: 0.4, gag_fraction: 1e-3,"
                                + " hindrance: brinkman, temperature: 41 C}",
                        "--set",
                        "agents.igg.wall_pores={median: 50 nm, log_sd: 0.4, classes: 5}");
        double product = 1;
        for (String factor :
                List.of(
                        "free_diffusivity",
                        "fibre_drag",
                        "fibre_obstruction",
                        "chain_sieving",
                        "cell_obstruction")) {
            product *= value(report, "igg", "tumour", factor);
        }
        close(value(report, "igg", "tumour", "diffusivity"), product, 1e-12);
        assertThat(value(report, "igg", "tumour", "cell_obstruction"))
                .isEqualTo(2 / 2.4, within(1e-15));
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += value(report, "igg", "tumour", "wall_permeability[" + i + "]");
        }
        close(value(report, "igg", "tumour", "wall_permeability"), sum, 1e-12);
    }

    @Test
    void theTableTellsTheSame() {
        assertThat(agent("--region", "tumour")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("agent 'igg'\n", "agent 'liposome' in region 'tumour'\n")
                .containsPattern(
                        "\n  diffusivity +D +3\\.15\\d+e-12 m\\^2/s +derived: D0 F S tau_c \\(Einstein")
                .contains("; valid up to 2; above 5 the matrix is closed to diffusion\n")
                .doesNotContain("'normal'");
    }

    @Test
    void whoDoesNotEnterARegionIsToldAndRefusedWhereThatIsAsked() {
        String closed =
                "agent 'liposome' does not leave the vessels of region 'normal': its steric radius"
                        + " is 50 nm, that of the widest pore 25 nm; case.yaml:12:22,"
                        + " agents.liposome.radius; give smaller particles, wider wall_pores, or a"
                        + " wall_permeability";
        assertThat(agent()).isZero();
        assertThat(said()).isEqualTo("warning: " + closed);
        assertThat(agent("--region", "normal")).isEqualTo(3);
        assertThat(said()).isEqualTo("error: " + closed);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'liposome' in region 'normal'");
        assertThat(agent("--region", "norml")).isEqualTo(3);
        assertThat(said())
                .isEqualTo(
                        "error: 'norml' is no region of this case; --region; did you mean"
                                + " 'normal'?");
    }

    @Test
    void whoEntersNothingIsRefused() {
        assertThat(
                        agent(
                                "--set",
                                "agents.liposome.radius=260 nm",
                                "--set",
                                "doses.1.plasma.half_life=1 h"))
                .isEqualTo(3);
        assertThat(said())
                .contains("enters by the plasma alone and leaves no vessel", "widest pore 250 nm");
        assertThat(
                        agent(
                                "--set",
                                "agents.liposome.radius=60 nm",
                                "--set",
                                "agents.liposome.initial=1 uM",
                                "--set",
                                "tissue.regions.core.with={collagen_fraction: 0.5}",
                                "--region",
                                "core"))
                .isEqualTo(3);
        assertThat(said()).contains("cannot enter region 'core': its matrix leaves it");
    }

    private static final String BINDS =
            "agents.igg.binding={receptors: 1e-3 mol/m^3, on: 1e5 1/M/s, off: 1e-3 1/s,"
                    + " internalisation: 1e-4 1/s}";

    private static final String KINETICS =
            "kinetics=[{class: Own, source: Own.java, reactions: [{rate: go, from: {igg.free: 1},"
                    + " to: {igg.internal: 1}}]}]";

    @Test
    void targetingNeedsNoneOfTheUsersRates() throws IOException {
        Files.writeString(folder.resolve("Own.java"), "no Java at all");
        JsonNode with = json("--set", BINDS, "--set", KINETICS, "--region", "tumour");
        JsonNode without = json("--set", BINDS, "--region", "tumour");
        assertThat(value(without, "igg", "tumour", "vessel_clearance")).isPositive();
        assertThat(value(with, "igg", "tumour", "vessel_clearance"))
                .isEqualTo(value(without, "igg", "tumour", "vessel_clearance"));
    }

    @Test
    void whatKeepsTargetingFromBeingComputedIsTold() throws IOException {
        Files.writeString(folder.resolve("net.dat"), "no network");
        String[] network = {"--set", "vessels={network: {file: net.dat}}"};
        assertThat(agent("--set", BINDS, network[0], network[1])).isNotZero();
        assertThat(said()).startsWith("error: ").contains("net.dat");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("agent 'igg' in region 'tumour'");
    }

    /** 20 h by itself and ln 2/(1e-5 1/s) = 69315 s by release: 1/(1/72000 + 1/69315) = 35316 s. */
    @Test
    void drugLeavesPlasmaWithItsCarrierAndOutOfIt() {
        String[] sets = {
            "--set", "agents.drug={preset: doxorubicin-zhan-xu, plasma: {half_life: 1 h}}",
            "--set", "agents.liposome.release={to: drug, rate: 1e-5 1/s}",
            "--set", "doses.1.plasma={peak: 1 uM, half_life: 20 h}"
        };
        JsonNode report = json(sets);
        double both = value(report, "liposome", "", "encapsulated_half_life of doses[1]");
        assertThat(both).isCloseTo(35316.0, within(1.0));
        assertThat(report.get("notes").get(0).asText())
                .startsWith(
                        "doses[1]: what 'liposome' encapsulates halves in plasma within 9.81 h,")
                .contains("it already counts the leakage");
        assertThat(agent(sets)).isZero();
        assertThat(said()).contains("halves in plasma within 9.81 h");
        assertThat(json().get("notes")).isEmpty();
    }

    @Test
    void aPotentialWithoutEffectIsTold() {
        assertThat(agent("--set", "agents.liposome.zeta=-20 mV")).isZero();
        assertThat(said()).contains("zeta of 'liposome' (-20 mV) changes nothing: walls let");
        assertThat(agent("--set", "agents.liposome.zeta=20 mV")).isZero();
        assertThat(said()).doesNotContain("zeta");
    }

    @Test
    void aCaseWithoutAgentsSaysSo() {
        file = Path.of("cases/layers.yaml");
        assertThat(agent()).isZero();
        assertThat(said()).isEqualTo("this case has no agents");
        assertThat(out.size()).isZero();
    }

    @Test
    void imagesAreToldByVoxel() throws IOException {
        Files.write(folder.resolve("v.raw"), new byte[4 * 4 * 4 * 4]);
        JsonNode report =
                json(
                        "--set",
                        "tissue.regions.tumour.with={collagen_fraction: {image: "
                                + folder.resolve("v.raw")
                                + ", scale: 1}}");
        assertThat(row(report, "igg", "tumour", "diffusivity").get("value").isNull()).isTrue();
    }
}
