package org.voxtum.compute.aparapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.bcel.classfile.Attribute;
import org.apache.bcel.classfile.ClassParser;
import org.apache.bcel.classfile.Code;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.LocalVariable;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.generic.ConstantPoolGen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxtum.fault.Fault;

/**
 * Class files that no Java compiler makes. What they name must not become text of OpenCL C, where
 * it would run as code of the device.
 */
class CraftedClassTest {
    private static final String RATE = "float r(float a) { int q = (int) a; return q + a; }";

    @TempDir private Path folder;

    /** A compiled rate of which something was changed. */
    private void load(String members, BiConsumer<JavaClass, ConstantPoolGen> change)
            throws IOException {
        byte[] compiled = KineticsCompiler.compile(KineticsSources.write(folder, members), "Rates");
        JavaClass crafted =
                new ClassParser(new ByteArrayInputStream(compiled), "Rates.class").parse();
        ConstantPoolGen constants = new ConstantPoolGen(crafted.getConstantPool());
        change.accept(crafted, constants);
        crafted.setConstantPool(constants.getFinalConstantPool());
        Path jar = folder.resolve("lab.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("Rates.class"));
            out.write(crafted.getBytes());
        }
        KineticsClass.load(new KineticsFile(jar, false), "Rates").rate("r");
    }

    private static Method rate(JavaClass crafted) {
        return Arrays.stream(crafted.getMethods())
                .filter(method -> method.getName().equals("r"))
                .findFirst()
                .orElseThrow();
    }

    private static LocalVariable variable(JavaClass crafted, String name) {
        return Arrays.stream(rate(crafted).getLocalVariableTable().getLocalVariableTable())
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void requireRefused(
            String words, String members, BiConsumer<JavaClass, ConstantPoolGen> change) {
        assertThatThrownBy(() -> load(members, change))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.rules()).containsExactly("kinetics.forbidden"))
                .hasMessageContaining(words);
    }

    @Test
    void whatIsNotChangedPasses() throws IOException {
        load(RATE, (crafted, constants) -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lint q=*(__global int*)0x1234,;", "[F", "Ljava/lang/Object;", "B"})
    void aVariableOfATypeThatIsNoNumberIsRefused(String descriptor) {
        requireRefused(
                "a variable that is no number in method Rates.r",
                RATE,
                (crafted, constants) ->
                        variable(crafted, "q").setSignatureIndex(constants.addUtf8(descriptor)));
    }

    @Test
    void onlyTheObjectItselfIsThis() {
        BiConsumer<JavaClass, ConstantPoolGen> change =
                (crafted, constants) ->
                        variable(crafted, "q").setNameIndex(constants.addUtf8("this"));
        requireRefused("a variable that is no number", RATE, change);
    }

    @Test
    void aSecondTableOfVariablesIsRefused() {
        requireRefused(
                "a variable that is no number",
                RATE,
                (crafted, constants) -> {
                    Code code = rate(crafted).getCode();
                    Attribute table = code.getLocalVariableTable();
                    Attribute again = table.copy(crafted.getConstantPool());
                    code.setAttributes(
                            Stream.concat(Arrays.stream(code.getAttributes()), Stream.of(again))
                                    .toArray(Attribute[]::new));
                });
    }

    /** Java's compiler writes the number itself; a name of a field may hold any sign. */
    @Test
    void aFieldByAnyNameIsRefused() {
        requireRefused(
                "a field that is no static final number of the class",
                "static float c; float r(float a) { return a + c; }",
                (crafted, constants) -> {
                    int name = constants.addUtf8("v1F_a+(*(volatile __global float*)8=1)");
                    crafted.getFields()[0].setNameIndex(name);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return (*(__global float*)8);",
                "return(v1F_a[3]);",
                "return((float *)v1F_a);",
                "return(get_global_id(0));",
                "asm(\"nop\");",
                "#define a b",
                "return(v1F_a & 1);",
                "v1F_a.x = 1;",
            })
    void textThatReachesBeyondNumbersIsNotTaken(String text) {
        assertThatThrownBy(() -> TranslatedText.require(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("it would hold ");
    }
}
