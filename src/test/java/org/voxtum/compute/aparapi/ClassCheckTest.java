package org.voxtum.compute.aparapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.fault.Fault;

/** What kinetics may not do is refused before any of it is loaded. */
class ClassCheckTest {
    @TempDir private Path folder;

    static Stream<Arguments> refused() {
        return Stream.of(
                refusal("a switch", "switch ((int) a) { case 1: return 2; default: return a; }"),
                refusal("a loop", "while (a > 1) { a = a / 2; } return a;"),
                refusal("a loop", "for (int i = 0; i < 3; i++) { a += 1; } return a;"),
                refusal("a lambda or a text", "Runnable r = () -> {}; return a;"),
                refusal("an object or an array", "String s = null; return a;"),
                refusal("an object or an array", "float[] f = new float[1]; return f[0];"),
                refusal("an object or an array", "new Thread(); return a;"),
                refusal("a try or synchronized block", "synchronized (this) { return a; }"),
                refusal("a call of java.lang.System.exit", "System.exit(1); return a;"),
                refusal("a call of java.lang.Math.random", "return (float) Math.random();"),
                refusal("a call of Rates.getGlobalId", "return getGlobalId();"),
                refusal("a call of java.lang.Object.hashCode", "return hashCode();"),
                refusal("a throw", "if (a > 1) throw new ArithmeticException(); return a;"),
                refusal("a try or synchronized block", "try { return a; } finally { a = 2; }"),
                refusal("a division of whole numbers", "return 3 / (int) a;"),
                refusal("a remainder", "return a % 2;"),
                refusal("a byte, char or short", "return (byte) a;"),
                refusal("a byte, char or short", "return (char) a;"),
                refusal("an operation on bits", "return (int) a >> 1;"),
                refusal("a value that is given to a field", "kept = a; return a;"),
                refusal("a value that is given to a field", "shared = a; return a;"),
                refusal("a field that is no static final number of the class", "return kept;"),
                refusal("a field that is no static final number of the class", "return shared;"),
                refusal("a text or a class", "Class<?> c = String.class; return a;"));
    }

    private static Arguments refusal(String construct, String body) {
        return Arguments.of(construct, body);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedByLine(String construct, String body) throws IOException {
        String members = "float kept; static float shared;\nfloat r(float a) {\n" + body + " }";
        assertThatThrownBy(() -> KineticsSources.load(folder, members))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.rules()).containsExactly("kinetics.forbidden"))
                .hasMessageContaining(construct + " in method Rates.r, line 5; ")
                .hasMessageContaining("Rates.java:5; this may not stand in kinetics; ");
    }

    @Test
    void whatRunsWhenAClassIsLoadedOrMadeIsRefused() throws IOException {
        Path trace = folder.resolve("trace");
        String write = "new java.io.File(\"" + trace + "\").mkdir()";
        requireRefused("static final boolean DONE = " + write + "; float r(float a) { return a; }");
        requireRefused("static { " + write + "; } float r(float a) { return a; }");
        requireRefused("{ " + write + "; } float r(float a) { return a; }");
        requireRefused("Rates() { " + write + "; } float r(float a) { return a; }");
        requireRefused("boolean done = " + write + "; float r(float a) { return a; }");
        requireRefused("native float r(float a);");
        requireRefused("synchronized float r(float a) { return a; }");
        requireRefused("float r(float a) { return a; } void s(String text) {}");
        requireRefused("float r(float a) { return s(a); } float s(float a) { return r(a); }");
        assertThat(Files.exists(trace)).isFalse();
    }

    private void requireRefused(String members) {
        assertThatThrownBy(() -> KineticsSources.load(folder, members))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.rules()).containsExactly("kinetics.forbidden"));
    }

    @Test
    void aSourceOfAnotherKindIsRefused() throws IOException {
        for (String name : List.of("Rates.txt", "lab.jar", "Rates")) {
            Path file = Files.writeString(folder.resolve(name), "class Rates {}");
            assertThatThrownBy(() -> KineticsClass.load(new KineticsFile(file, true), "Rates"))
                    .hasMessage(
                            name
                                    + " is given as Java source, which ends in .java; "
                                    + file
                                    + "; write 'jar: FILE' for a jar, or rename the source after"
                                    + " its class");
        }
    }

    private void requireRule(String rule, String text) {
        assertThatThrownBy(
                        () ->
                                KineticsClass.load(
                                                KineticsSources.writeClass(folder, text), "Rates")
                                        .rate("r"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.rules()).containsExactly(rule));
    }

    @Test
    void classesThatAreNoKineticsAreRefused() {
        String body = " { float r(float a) { return a; } }";
        requireRule("kinetics.not-kinetics", "class Rates" + body);
        requireRule("kinetics.not-kinetics", "abstract class Rates extends Kinetics" + body);
        requireRule(
                "kinetics.not-kinetics",
                "class Rates extends Kinetics implements Cloneable" + body);
        requireRule(
                "kinetics.not-kinetics",
                "class Rates extends Other" + body + " class Other extends Kinetics {}");
        requireRule("kinetics.no-class", "class Others extends Kinetics" + body);
        requireRule("kinetics.not-compilable", "class Rates extends Kinetics { float r( }");
        requireRule("kinetics.no-rate", "class Rates extends Kinetics {}");
    }

    @Test
    void methodsThatAreNoRatesAreRefused() {
        String head = "class Rates extends Kinetics { ";
        requireRule("kinetics.rate-types", head + "int r(int a) { return a; } }");
        requireRule("kinetics.rate-types", head + "float r(double a) { return (float) a; } }");
        requireRule(
                "kinetics.twice",
                head + "float r(float a) { return a; } float r(int a) { return a; } }");
        requireRule("kinetics.twice", head + "public float exp(float a) { return a; } }");
        requireRule("kinetics.name", head + "float r\u00e9(float a) { return a; } }");
    }

    /** Sixty methods of which each calls the next twice go through 2^60 instructions. */
    @Test
    void whatWouldTakeForEverIsRefused() {
        StringBuilder text = new StringBuilder("class Rates extends Kinetics { ");
        for (int i = 0; i < 60; i++) {
            text.append("float r" + i + "(float a) { return r" + (i + 1) + "(a)");
            text.append(" + r" + (i + 1) + "(a); }\n");
        }
        requireRule("kinetics.too-long", text + "float r60(float a) { return a; } }");
    }
}
