package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxtum.compute.reference.ReferenceBackend;

/**
 * Every reference case passes, and {@code docs/verification.md} says what it gives. Write the page
 * anew with {@code ./voxtum verify --page docs/verification.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationCasesTest {
    private static final Path PAGE = Path.of("docs/verification.md");

    private List<TrialResult> quick;
    private String page;

    @BeforeAll
    void runEveryQuickTrial() throws IOException {
        quick = results(true);
        page = Files.readString(PAGE);
    }

    private static List<TrialResult> results(boolean quickly) {
        return new VerificationRun(ReferenceBackend::new, new VerificationRun.Listener() {})
                .run(VerificationCases.all(), quickly);
    }

    static List<ReferenceCase> cases() {
        return VerificationCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quickTrialsPass(ReferenceCase tested) {
        assertThat(quick)
                .filteredOn(result -> result.tested().equals(tested))
                .allSatisfy(VerificationCasesTest::passes)
                .hasSameSizeAs(tested.quick());
    }

    private static void passes(TrialResult result) {
        assertThat(result.outcome().findings())
                .as("%s: %s", result.trial().grid(), result.failure())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.passes()).as("%s", finding).isTrue());
    }

    @Test
    void thePageHasEveryCaseAndNoOther() {
        assertThat(page.lines().filter(line -> line.startsWith("## ")))
                .containsExactlyElementsOf(
                        cases().stream().map(tested -> "## " + tested.name()).toList());
        assertThat(cases()).extracting(ReferenceCase::name).doesNotHaveDuplicates();
        assertThat(cases()).allSatisfy(tested -> assertThat(tested.trials()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePageSaysWhatTheCasesAreAndWhatQuickTrialsGive(ReferenceCase tested) {
        assertThat(page).contains(VerificationPage.head(tested));
        assertThat(PAGE.resolveSibling(VerificationPage.figure(tested))).isNotEmptyFile();
        StringBuilder rows = new StringBuilder();
        quick.stream()
                .filter(result -> result.tested().equals(tested))
                .forEach(result -> rows.append(VerificationPage.rows(result)));
        assertThat(page).as("stale rows").contains(rows);
        assertThat(section(tested).lines().filter(line -> line.endsWith("| quick |")))
                .hasSameSizeAs(rows.toString().lines().toList());
    }

    private String section(ReferenceCase tested) {
        int start = page.indexOf("\n## " + tested.name() + "\n");
        int end = page.indexOf("\n## ", start + 4);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    @Test
    @Tag("full")
    void everyTrialPassesAndThePageIsWhatAllGive() {
        List<TrialResult> all = results(false);
        assertThat(all).allSatisfy(VerificationCasesTest::passes);
        assertThat(VerificationPage.text(all)).isEqualTo(page);
    }
}
