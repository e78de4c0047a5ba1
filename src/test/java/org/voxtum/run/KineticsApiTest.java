package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.compute.aparapi.Kinetics;
import org.voxtum.grid.Field;
import org.voxtum.run.ExampleCase.Where;

/**
 * A user's class compiles against the small jar of the build alone, and its jar runs as the source.
 */
class KineticsApiTest {
    @TempDir private Path folder;

    /** What the build packs into the jar; it stands beside the classes. */
    private static Path api() throws URISyntaxException {
        Path classes =
                Path.of(Kinetics.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return classes.resolveSibling("kinetics-api");
    }

    private Path compiled(String example) throws IOException, URISyntaxException {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int status =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                words,
                                words,
                                "-Xlint:all",
                                "-Werror",
                                "-g",
                                "-parameters",
                                "--release",
                                "17",
                                "-cp",
                                api().toString(),
                                "-d",
                                folder.toString(),
                                "docs/kinetics/" + example + ".java");
        assertThat(status).as(words.toString(StandardCharsets.UTF_8)).isZero();
        return folder.resolve(example + ".class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SaturableEfflux", "TwoSites", "RedoxProdrug"})
    void examplesCompileWithoutTheProduct(String example) throws Exception {
        assertThat(compiled(example)).isNotEmptyFile();
    }

    @Test
    void itHoldsNothingElseOfTheProduct() throws Exception {
        try (var files = Files.walk(api().resolve("org"))) {
            assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
                    .containsExactly("Kinetics.class");
        }
        assertThat(api().resolve("META-INF/LICENSE")).exists();
    }

    private Map<String, Field> end(String file, Where where) throws IOException {
        String own =
                ExampleCase.kineticsOf(
                        file,
                        "SaturableEfflux",
                        "vmax: 2e-5 mol/m^3/s, half: 4e-4 mol/m^3, inside_half: 1e-4 mol/m^3",
                        "{rate: uptake, from: {drug.free: 1}, to: {drug.internal: 1}}",
                        "{rate: efflux, from: {drug.internal: 1}, to: {drug.free: 1}}");
        return ExampleCase.end(new ExampleCase(folder).source(own, 2, 0.1), where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFERENCE", "SINGLE"})
    void aJarRunsAsItsSource(Where where) throws Exception {
        try (JarOutputStream out =
                new JarOutputStream(Files.newOutputStream(folder.resolve("lab.jar")))) {
            out.putNextEntry(new ZipEntry("SaturableEfflux.class"));
            Files.copy(compiled("SaturableEfflux"), out);
        }
        Path source = Path.of("docs/kinetics/SaturableEfflux.java").toAbsolutePath();
        Map<String, Field> byJar = end("jar: lab.jar", where);
        assertThat(byJar.get("internal").get(1, 1, 1)).isPositive();
        assertThat(ExampleCase.difference(byJar, end("source: " + source, where))).isZero();
    }
}
