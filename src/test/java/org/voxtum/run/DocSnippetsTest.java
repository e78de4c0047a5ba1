package org.voxtum.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.casefile.AgentSpec;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;

/** Whole cases that the documentation shows. */
class DocSnippetsTest {
    private static final Pattern YAML =
            Pattern.compile("```yaml\n(voxtum: .*?)```", Pattern.DOTALL);

    @TempDir private Path folder;

    private List<Case> cases(String page) throws IOException {
        List<Case> cases = new ArrayList<>();
        Matcher found = YAML.matcher(Files.readString(Path.of(page)));
        while (found.find()) {
            Path file = folder.resolve("case" + cases.size() + ".yaml");
            Files.writeString(file, found.group(1));
            cases.add(CaseReader.read(file, List.of()));
        }
        return cases;
    }

    @Test
    void theLiposomeWithItsPayloadPassesTheCheck() throws IOException {
        List<Case> cases = cases("docs/model.md");
        assertThat(cases).hasSize(1);
        Case recipe = cases.get(0);
        assertThat(recipe.agents())
                .extracting(AgentSpec::name)
                .containsExactly("liposome", "liposome.payload", "doxorubicin");
        assertThat(new CasePlan(recipe).facts()).containsEntry("valid", true);
        assertThat(Files.readAllLines(recipe.file())).hasSizeLessThanOrEqualTo(25);
    }
}
