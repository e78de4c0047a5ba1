package org.voxtum.compute.aparapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;
import org.voxtum.physics.UserRate;

/** A user's class from source and jar: its rates as Java and as OpenCL C. */
class KineticsClassTest {
    private static final String EFFLUX =
            """
            static final float LEAST = 1e-9f;
            float efflux(float vmax, float half, float drug_internal) {
                return vmax * drug_internal / (half + max(drug_internal, LEAST));
            }
            """;

    @TempDir private Path folder;

    private UserRate rate(String members, String method) throws IOException {
        return KineticsSources.load(folder, members).rate(method);
    }

    @Test
    void aSourceGivesItsRatesByTheNamesOfTheirArguments() throws IOException {
        UserRate efflux = rate(EFFLUX, "efflux");
        assertThat(efflux.name()).isEqualTo("Rates.efflux");
        assertThat(efflux.arguments()).containsExactly("vmax", "half", "drug_internal");
        assertThat(efflux.isDouble()).isFalse();
        assertThat(efflux.usesDoubles()).isFalse();
        assertThat(efflux.java().at(6, 1, 2)).isCloseTo(4, within(1e-6));
    }

    @Test
    void methodsWithoutArgumentsNeedNoNames() throws IOException {
        UserRate rate = rate("static float two() { return 2f; } float r() { return two(); }", "r");
        assertThat(rate.java().at()).isEqualTo(2);
        assertThat(rate.source()).contains("float @two(){").contains("float @r(void)");
    }

    /** Their names are words of OpenCL C, which variables of it must not have. */
    @Test
    void theTranslationTakesOtherNames() throws IOException {
        UserRate efflux = rate(EFFLUX, "efflux");
        assertThat(efflux.source())
                .contains("float @efflux(float v1F_vmax, float v2F_half, float v3F_drug_internal)")
                .contains("1.0E-9f");
        assertThat(efflux.function()).isEqualTo("efflux");
    }

    @Test
    void methodsCallEachOtherAndBranch() throws IOException {
        UserRate rate =
                rate(
                        """
                        private static double square(double x) { return x * x; }
                        double law(double a, double b) {
                            double r; if (a > b) r = square(a); else r = -(-b);
                            return a > 2 && b < 1 ? Math.exp(-r) : r;
                        }
                        """,
                        "law");
        assertThat(rate.java().at(3, 0.5)).isCloseTo(Math.exp(-9), within(1e-15));
        assertThat(rate.java().at(1, 4)).isEqualTo(4);
        assertThat(rate.isDouble()).isTrue();
        assertThat(rate.source())
                .contains("double @square(double v0D_x){")
                .contains("@square(v1D_a)")
                .contains("double v5D_r;")
                .doesNotContain("--")
                .doesNotContain("this");
    }

    @Test
    void classesOfOneNameAreToldApart() throws IOException {
        assertThat(rate("float r(float a) { return a; }", "r").source()).contains("return(v1F_a)");
        assertThat(rate("float r(float b) { return 2 * b; }", "r").source())
                .contains("(2.0f * v1F_b)");
    }

    private Path jar(String... options) throws IOException {
        KineticsFile source = KineticsSources.write(folder, EFFLUX);
        String[] all = new String[options.length + 5];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = "-cp";
        all[options.length + 1] = System.getProperty("java.class.path");
        all[options.length + 2] = "-d";
        all[options.length + 3] = folder.toString();
        all[options.length + 4] = source.file().toString();
        assertThat(
                        ToolProvider.getSystemJavaCompiler()
                                .run(null, OutputStream.nullOutputStream(), null, all))
                .isZero();
        Path jar = folder.resolve("lab.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("Rates.class"));
            Files.copy(folder.resolve("Rates.class"), out);
        }
        return jar;
    }

    @Test
    void aJarWithNamesIsAsGoodAsItsSource() throws IOException {
        KineticsFile file = new KineticsFile(jar("-g", "-parameters"), false);
        assertThat(KineticsClass.load(file, "Rates").rate("efflux").source())
                .isEqualTo(rate(EFFLUX, "efflux").source());
    }

    @Test
    void aJarWithoutNamesIsRefused() throws IOException {
        KineticsFile file = new KineticsFile(jar("-g"), false);
        assertThatThrownBy(() -> KineticsClass.load(file, "Rates").rate("efflux"))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.rules()).containsExactly("kinetics.no-names"))
                .hasMessageContaining("compile it with javac -g -parameters");
    }

    @Test
    void nothingOfAClassFileThatIsDamagedIsLoaded() throws IOException {
        Path jar = jar("-g", "-parameters");
        byte[] whole = Files.readAllBytes(folder.resolve("Rates.class"));
        Set<String> rules = new TreeSet<>();
        for (int cut = 1; cut < whole.length; cut += 7) {
            byte[] bytes = whole.clone();
            bytes[cut] ^= 0x55;
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                out.putNextEntry(new ZipEntry("Rates.class"));
                out.write(bytes);
            }
            try {
                KineticsClass.load(new KineticsFile(jar, false), "Rates").rate("efflux");
            } catch (Fault fault) {
                assertThat(fault.kind()).isEqualTo(Fault.Kind.INPUT);
                rules.addAll(fault.rules());
            }
        }
        assertThat(rules).contains("kinetics.no-class-file");
    }

    @Test
    void aJavaWithoutACompilerSaysSo() throws IOException {
        KineticsFile source = KineticsSources.write(folder, EFFLUX);
        assertThatThrownBy(() -> KineticsCompiler.compile(source, "Rates", Optional.empty()))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.OUTPUT))
                .hasMessageContaining("this Java has no compiler");
    }
}
