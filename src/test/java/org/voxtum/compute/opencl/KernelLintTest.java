package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.Precision;
import org.voxtum.compute.RateInput;
import org.voxtum.compute.UserPool;
import org.voxtum.compute.UserReaction;
import org.voxtum.compute.UserReactionSystem;
import org.voxtum.grid.Shape;
import org.voxtum.physics.UserRate;

/**
 * clang finds nothing in the kernels: no position in 32 bits, no hidden double, no extension but
 * float64 where it is asked for. Without clang it is skipped, but not where CI is true.
 */
class KernelLintTest {
    /** What get_global_id gives is unsigned, and kernels of one family take the same arguments. */
    private static final List<String> OPTIONS =
            List.of(
                    "-x",
                    "cl",
                    "-cl-std=CL1.2",
                    "-DBLOCKS",
                    "-target",
                    "spir64",
                    "-fsyntax-only",
                    "-Wall",
                    "-Wextra",
                    "-Wshorten-64-to-32",
                    "-Wdouble-promotion",
                    "-Wconversion",
                    "-Wno-sign-conversion",
                    "-Wno-unused-parameter",
                    "-Wno-unused-function");

    private static final int NEWEST = 30;
    private static final int OLDEST = 14;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xclang -cl-ext=-all",
                "-Xclang -cl-ext=-all,+cl_khr_fp64 -DDOUBLE_SUMS",
                "-Xclang -cl-ext=-all,+cl_khr_fp64 -DDOUBLE_SUMS -DDOUBLE_FIELDS"
            })
    void theKernelsAreClean(String variant) {
        assertThat(lint(variant, KernelProgram.product())).isEmpty();
    }

    /** A rate, a free pool and one beside it, a field and a place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xclang -cl-ext=-all",
                "-Xclang -cl-ext=-all,+cl_khr_fp64 -DDOUBLE_SUMS",
                "-Xclang -cl-ext=-all,+cl_khr_fp64 -DDOUBLE_SUMS -DDOUBLE_FIELDS"
            })
    void kernelsWithUsersRatesAreClean(String variant) {
        DeviceField field =
                new OpenClField(
                        "field", new Shape(1, 1, 1, Shape.DEFAULT_CHUNK_LIMIT), null, null, null);
        UserRate rate =
                new UserRate(
                        "Rates.law",
                        List.of("a", "b", "oxygen", "time"),
                        false,
                        arguments -> 0,
                        "float @law(float a, float b, float c, float d) { return a + b * c + d; }",
                        "law",
                        false);
        UserReaction reaction =
                new UserReaction(
                        rate,
                        List.of(
                                RateInput.fluid(0),
                                RateInput.pool(1),
                                RateInput.field(0),
                                RateInput.time()),
                        new double[] {-1, 1},
                        Optional.of(field));
        UserReactionSystem system =
                new UserReactionSystem(
                        List.of(
                                new UserPool(field, Optional.of(field)),
                                new UserPool(field, Optional.empty())),
                        List.of(field),
                        Optional.of(field),
                        List.of(reaction, reaction));
        Precision sums = variant.contains("SUMS") ? Precision.DOUBLE : Precision.SINGLE;
        for (int chunk : new int[] {1, 128}) {
            String source =
                    UserProgram.of(system, sums, chunk).replace(UserProgram.KERNEL, "advance");
            assertThat(lint(variant, List.of(source))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int i = get_global_id(0); y[i] = 0;",
                "long i = get_global_id(0); int j = i; y[j] = 0;",
                "y[0] = y[1] * 0.1;",
                "double x = y[0]; y[0] = x;",
                "atomic_add((volatile __global int *)y, 1); half h[2]; y[0] = h[0];"
            })
    void aPlantedMistakeIsFound(String mistake) {
        String kernel = "__kernel void planted(__global real *y) { " + mistake + " }";
        assertThat(lint("-Xclang -cl-ext=-all", List.of(kernel))).isNotEmpty();
    }

    @Test
    void aKernelWithoutAMistakeIsClean() {
        String kernel = "__kernel void clean(__global real *y, long n) { y[n - 1] = REAL(0.1); }";
        assertThat(lint("-Xclang -cl-ext=-all", List.of(kernel))).isEmpty();
    }

    private static String lint(String variant, List<String> kernels) {
        List<String> command = new ArrayList<>(List.of(clang()));
        command.addAll(OPTIONS);
        command.addAll(Arrays.asList(variant.split(" ")));
        command.add("-");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String source = KernelProgram.source("real.cl") + String.join("", kernels);
            try (var in = process.getOutputStream()) {
                in.write(source.getBytes(StandardCharsets.UTF_8));
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The newest that has its version in its name, as packages install it, else the usual one. */
    private static String clang() {
        List<Path> folders =
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(Path::of)
                        .toList();
        return Stream.concat(
                        IntStream.rangeClosed(OLDEST, NEWEST)
                                .mapToObj(version -> "clang-" + (OLDEST + NEWEST - version)),
                        Stream.of("clang"))
                .filter(name -> isIn(folders, name))
                .findFirst()
                .orElseGet(KernelLintTest::none);
    }

    private static boolean isIn(List<Path> folders, String name) {
        return folders.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(name)));
    }

    private static String none() {
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("no clang; pocl-opencl-icd brings one");
        }
        Assumptions.abort("no clang here");
        return "";
    }
}
