package org.voxtum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonNameTest {
    private static String of(String... folders) {
        List<Path> paths = new ArrayList<>();
        for (String folder : folders) {
            paths.add(Path.of(folder));
        }
        return ComparisonName.of(paths);
    }

    @Test
    void itNamesTheOtherRuns() {
        assertThat(of("out/one", "out/two")).isEqualTo("comparison-with-two.html");
        assertThat(of("one", "two", "three")).isEqualTo("comparison-with-two-and-three.html");
    }

    @Test
    void foldersOfOneNameHaveTwoPages() {
        assertThat(of("a/out", "b/out")).isEqualTo("comparison-with-up+b+out.html");
        assertThat(of("a/out", "c/out")).isEqualTo("comparison-with-up+c+out.html");
        assertThat(of("a/out", ".")).isEqualTo("comparison-with-up.html");
    }

    @Test
    void manyRunsFitAFileName() {
        String[] runs = new String[60];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = "a-long-name-" + i;
        }
        String name = of(runs);
        runs[59] = "another";
        assertThat(name.length()).isLessThan(255);
        assertThat(of(runs)).isNotEqualTo(name);
    }
}
