package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.fault.Fault;

/** `voxtum bench`, and `voxtum check --solve` beside it. */
class BenchCommandTest {
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    private int voxtum(String... arguments) {
        PrintStream out = new PrintStream(data, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(words, true, StandardCharsets.UTF_8);
        return Main.execute(new Console(out, err, false, false), arguments);
    }

    @Test
    void eachBackendHasItsRates() throws IOException {
        TestDevice.backend(Precision.SINGLE).close();
        assertThat(voxtum("bench", "--edge", "16", "--json")).isZero();
        JsonNode all = new ObjectMapper().readTree(data.toByteArray());
        assertThat(all.get("machine").get("processors").asInt()).isPositive();
        JsonNode rates = all.get("rates");
        assertThat(rates).hasSize(2);
        assertThat(rates.get(0).get("device").asText()).startsWith("opencl on ");
        assertThat(rates.get(0).get("precision").asText()).isEqualTo("single");
        assertThat(rates.get(1).get("device").asText()).isEqualTo("reference");
        assertThat(rates.get(1).get("stage_ns_per_voxel").asDouble()).isPositive();
    }

    @Test
    void oneBackendIsOneLine() {
        assertThat(voxtum("bench", "--edge", "16", "--backend", "reference")).isZero();
        assertThat(data.toString(StandardCharsets.UTF_8))
                .startsWith("reference, double, 16^3: copy ")
                .hasLineCount(1);
    }

    @Test
    void aSizeOfNoUseIsRefused() {
        assertThat(voxtum("bench", "--edge", "4")).isEqualTo(Fault.Kind.USAGE.exitCode());
        assertThat(words.toString(StandardCharsets.UTF_8)).contains("--edge is 4");
    }

    @Test
    void checkSolvesAndCountsTheSteps() throws IOException {
        int code =
                voxtum(
                        "check",
                        "cases/isolated-sphere.yaml",
                        "--solve",
                        "--json",
                        "--backend",
                        "reference",
                        "--set",
                        "grid.voxels=[8, 8, 8]",
                        "--set",
                        "grid.spacing=125 um");
        assertThat(code).isZero();
        JsonNode plan = new ObjectMapper().readTree(data.toByteArray());
        assertThat(plan.get("rates").asText()).contains("rates");
        JsonNode solved = plan.get("solved");
        assertThat(solved.get("pressure_iterations").asInt()).isPositive();
        JsonNode agent = solved.get("agents").get("macromolecule");
        assertThat(agent.get("steps").asLong())
                .isPositive()
                .isLessThanOrEqualTo(plan.get("agents").get(0).get("steps_at_most").asLong());
        assertThat(agent.get("superstep_s").asDouble()).isPositive();
        assertThat(agent.get("implicit_step_s").asDouble()).isZero();
        assertThat(agent.get("seconds").asDouble())
                .isEqualTo(
                        agent.get("superstep_s").asDouble() * agent.get("steps").asDouble(),
                        within(1e-9));
        assertThat(solved.get("seconds").asDouble())
                .isGreaterThanOrEqualTo(agent.get("seconds").asDouble());
    }
}
