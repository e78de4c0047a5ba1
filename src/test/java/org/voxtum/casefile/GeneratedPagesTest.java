package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.fault.Rules;

/**
 * The pages made from the tables of keys and of rules are those of this version; {@code mvn test
 * -Dtest=GeneratedPagesTest -Dvoxtum.pages=write} writes them.
 */
class GeneratedPagesTest {
    @ParameterizedTest
    @CsvSource({
        "docs/case-file.md, page",
        "docs/messages.md, messages",
        "docs/case.schema.json, schema",
        "src/main/resources/org/voxtum/casefile/case.schema.json, schema"
    })
    void isUpToDate(Path file, String kind) throws IOException {
        String text =
                switch (kind) {
                    case "page" -> CaseReference.text();
                    case "messages" -> Rules.page();
                    default -> CaseSchema.text();
                };
        if ("write".equals(System.getProperty("voxtum.pages"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as("stale; run this test with -Dvoxtum.pages=write")
                .isEqualTo(text);
    }
}
