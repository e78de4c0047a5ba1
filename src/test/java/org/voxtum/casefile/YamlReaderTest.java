package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;

class YamlReaderTest {
    @TempDir Path folder;

    @Test
    void refusesDeepNesting() {
        refuses("a: ".concat("[".repeat(100_000)), "nested more than 40 deep");
        refuses("[".repeat(41) + "]".repeat(41), "nested more than 40 deep");
    }

    @Test
    void refusesAliasesThatMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 8; level++) {
            String before = "*a" + (level - 1);
            bomb.append("a" + level + ": &a" + level + " [")
                    .append((before + ", ").repeat(9))
                    .append(before + "]\n");
        }
        refuses(bomb.toString(), "more than 100000 values");
    }

    @Test
    void refusesAnAliasInsideItself() {
        refuses("a: &a [*a]", "alias inside itself");
    }

    @Test
    void refusesWhatIsNoMap() {
        refuses("", "the case file is empty");
        assertThatThrownBy(() -> CaseFiles.read(folder, "- a"))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "the case is a list; case.yaml:1:1; a case is a map that begins with"
                                + " 'voxtum: 1'");
        refuses("? [a]\n: b", "a key is a map or a list");
    }

    @Test
    void refusesLargeAndBinaryFiles() throws java.io.IOException {
        Path large = Files.writeString(folder.resolve("large.yaml"), "# " + "x".repeat(5 << 20));
        assertThatThrownBy(() -> YamlReader.read(large)).hasMessageContaining("at most 4194304");
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "name: tumör".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> YamlReader.read(latin)).hasMessageContaining("no UTF-8 text");
        assertThatThrownBy(() -> YamlReader.read(folder)).hasMessageContaining("is a folder");
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> YamlReader.parse(text, "case.yaml"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(message);
    }
}
