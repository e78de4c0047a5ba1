package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * The pages of {@code docs/man} are those of this version's commands; {@code mvn -Pquick test
 * -Dtest=ManPagesTest -Dvoxtum.pages=write} writes them. They name no version: each release would
 * change them all.
 */
class ManPagesTest {
    private static final Path PAGES = Path.of("docs/man");

    @TempDir private Path folder;

    @Test
    void areUpToDate() throws IOException {
        Map<String, String> made = generated();
        assertThat(made).containsKeys("voxtum.adoc", "voxtum-run.adoc", "voxtum-doctor.adoc");
        if ("write".equals(System.getProperty("voxtum.pages"))) {
            write(made);
        }
        assertThat(read(PAGES))
                .as("stale; run this test with -Dvoxtum.pages=write")
                .isEqualTo(made);
    }

    private Map<String, String> generated() throws IOException {
        PrintStream nowhere =
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        CommandLine line = new Main(new Console(nowhere, nowhere, false, false)).commandLine();
        CommandSpec spec = line.getCommandSpec();
        int code =
                ManPageGenerator.generateManPage(folder.toFile(), null, new boolean[0], true, spec);
        assertThat(code).isZero();
        Map<String, String> pages = read(folder);
        pages.replaceAll((name, text) -> tidy(text));
        return pages;
    }

    /** Leaves out the version, the generator's marks and empty sections. */
    private static String tidy(String text) {
        return text.replace("voxtum " + VersionProvider.version(), "voxtum")
                .replaceAll("(?m)^// (tag|end)::.*\n", "")
                .replace("*, ::", "*::")
                .replace("==  Exit codes:", "== Exit status")
                .replaceAll("\n{3,}", "\n\n")
                .strip()
                .concat("\n");
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(PAGES);
        for (String old : read(PAGES).keySet()) {
            Files.delete(PAGES.resolve(old));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> read(Path from) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String text = Files.readString(file).replace(System.lineSeparator(), "\n");
                pages.put(file.getFileName().toString(), text);
            }
        }
        return pages;
    }
}
