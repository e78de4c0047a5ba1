package org.voxtum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise of {@code docs/reliability.md} names tests, and each of them exists. */
class ReliabilityPageTest {
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*)`");

    @Test
    void everyPromiseNamesTestsThatExist() throws IOException {
        List<String> existing = testClasses();
        List<String> rows =
                Files.readAllLines(Path.of("docs/reliability.md")).stream()
                        .filter(line -> line.startsWith("| "))
                        .skip(1)
                        .toList();
        assertThat(rows).hasSizeGreaterThan(5);
        for (String row : rows) {
            List<String> named = named(row);
            assertThat(named).as(row).isNotEmpty();
            assertThat(existing).as(row).containsAll(named);
        }
    }

    /** Classes in the last column. */
    private static List<String> named(String row) {
        String[] cells = row.split("\\|", -1);
        Stream<MatchResult> found = CLASS.matcher(cells[cells.length - 2]).results();
        return found.map(result -> result.group(1)).toList();
    }

    private static List<String> testClasses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
        }
    }
}
