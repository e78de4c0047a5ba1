package org.voxtum.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs {@code benchmarks/hypre/pfmg.c}, where the script could build it. */
record Hypre(Path program, int ranks) {
    /** Setting up and solving; filling the matrix is left out. */
    static double seconds(Map<String, Object> solved) {
        return ((Number) solved.get("setup_seconds")).doubleValue()
                + ((Number) solved.get("solve_seconds")).doubleValue();
    }

    /** One solve; empty where there is no program. */
    Optional<Map<String, Object>> solve(int edge, double tolerance) {
        if (!program.toFile().canExecute()) {
            return Optional.empty();
        }
        List<String> words =
                List.of(
                        "mpirun",
                        "--oversubscribe",
                        "-np",
                        Integer.toString(ranks),
                        program.toString(),
                        Integer.toString(edge),
                        Double.toString(tolerance),
                        "1");
        try {
            ProcessBuilder builder = new ProcessBuilder(words);
            builder.environment().put("OMPI_ALLOW_RUN_AS_ROOT", "1");
            builder.environment().put("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
            Process process = builder.start();
            String line =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("hypre failed: " + line);
            }
            return Optional.of(
                    new ObjectMapper()
                            .readValue(line, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException noMpi) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
