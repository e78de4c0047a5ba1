package org.voxtum.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.voxtum.casefile.CaseReader;
import org.voxtum.run.BackendRequest;
import org.voxtum.run.Progress;
import org.voxtum.run.RunControl;
import org.voxtum.run.RunFolder;
import org.voxtum.run.RunSession;
import org.voxtum.run.Runner;

/** The pages of real runs in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserTest {
    /** Inside of a Letter page, the lower of the usual papers, and the width of A4 [CSS pixels]. */
    private static final int PAPER_HIGH = 949;

    private static final int PAPER_WIDE = 703;

    @TempDir private static Path folder;

    private Path report;
    private Path comparison;
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.start();
        run("one", "1e-8 m/s");
        run("two", "3e-8 m/s");
        report = folder.resolve("report.html");
        RunReport.write(folder.resolve("one"), report);
        comparison = folder.resolve("comparison.html");
        RunComparison.of(List.of(folder.resolve("one"), folder.resolve("two"))).write(comparison);
    }

    private static void run(String name, String permeability) {
        List<String> sets =
                List.of(
                        "grid.voxels=[20, 20, 16]",
                        "run.duration=20 min",
                        "run.report_every=5 min",
                        "run.fields_every=20 min",
                        "agents.drug={in: {all: {accessible_fraction: 0.2, diffusivity: 1e-11"
                                + " m^2/s, retardation: 0.9, wall_permeability: "
                                + permeability
                                + ", wall_reflection: 0.5}}}",
                        "doses=[{agent: liposome, plasma: {peak: 10 nM}}, {agent: drug, plasma:"
                                + " {peak: 1 uM, half_life: 2 h}}]");
        Runner.run(
                CaseReader.read(Path.of("cases/window-chamber.yaml"), sets),
                sets,
                Optional.empty(),
                () -> RunFolder.claimExactly(folder.resolve(name), false),
                new RunSession(
                        "test",
                        new BackendRequest("reference", "", Optional.empty()),
                        RunControl.unlimited(),
                        new Progress() {},
                        false,
                        false));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private Stream<Path> pages() {
        return Stream.of(report, comparison);
    }

    private List<String> texts(String expression) {
        JsonNode list = browser.value(expression);
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void opensWithoutAWordAndAsksForNothing(Path page) {
        browser.open(page);
        assertThat(browser.messages()).isEmpty();
        assertThat(browser.requests()).containsExactly(page.toUri().toString());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoGraveFaultOfAccess(Path page) {
        browser.open(page);
        assertThat(browser.graveFaults()).isEmpty();
    }

    @Test
    void itsTableIsThatOfMetrics() throws IOException {
        browser.open(report);
        List<String> shown =
                texts(
                        "[...document.querySelectorAll('#numbers details tbody tr')].map("
                                + "row => [...row.cells].map(cell => cell.textContent).join(','))");
        assertThat(shown).isEqualTo(lastRows("one"));
    }

    private static List<String> lastRows(String run) throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve(run).resolve("metrics.csv"));
        String time = rows.get(rows.size() - 1).split(",", 2)[0] + ",";
        return rows.stream().filter(row -> row.startsWith(time)).toList();
    }

    @Test
    void theComparedNumbersAreThoseOfBothMetrics() throws IOException {
        browser.open(comparison);
        List<String> expected = new ArrayList<>();
        List<String> one = lastRows("one");
        List<String> two = lastRows("two");
        for (int i = 0; i < one.size(); i++) {
            expected.add(number(one.get(i)) + " " + number(two.get(i)));
        }
        assertThat(
                        texts(
                                "[...document.querySelectorAll('#table tbody tr')].map(row =>"
                                        + " [2, 3].map(i => (row.cells[i].querySelector('.exact')"
                                        + " || row.cells[i].querySelector('.none')).textContent)"
                                        + ".join(' '))"))
                .isEqualTo(expected);
    }

    private static String number(String row) {
        String cell = row.split(",", -1)[5];
        return cell.isEmpty() ? "–" : cell;
    }

    @Test
    void itsChartsAreDrawnAndCanBeReadOff() {
        browser.open(report);
        List<String> colours =
                texts(
                        "[...document.querySelectorAll('figure.chart')].map(figure => {"
                                + "const canvas = figure.querySelector('canvas');"
                                + "const data = canvas.getContext('2d').getImageData("
                                + "0, 0, canvas.width, canvas.height).data;"
                                + "const found = new Set(new Uint32Array(data.buffer));"
                                + "return found.size; })");
        assertThat(colours).hasSizeGreaterThan(10);
        assertThat(colours).allMatch(count -> Integer.parseInt(count) > 10);
        WebElement chart = browser.driver().findElement(By.cssSelector("#profiles .u-over"));
        WebElement value = browser.driver().findElement(By.cssSelector("#profiles .u-value"));
        assertThat(value.getText()).isEqualTo("–");
        new Actions(browser.driver()).moveToElement(chart).perform();
        assertThat(Double.parseDouble(value.getText())).isPositive();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsTablesAndPicturesWithoutScripts(Path page) {
        browser.allowScripts(false);
        try {
            browser.open(page);
            assertThat(shown("canvas")).isZero();
            assertThat(shown("table")).isGreaterThan(1);
            assertThat(shown("svg")).isPositive();
            assertThat(
                            texts(
                                    "[...document.images].map(image => image.complete &&"
                                            + " image.naturalWidth > 99 && image.clientWidth > 99"
                                            + " && image.alt !== '')"))
                    .hasSizeGreaterThan(1)
                    .containsOnly("true");
        } finally {
            browser.allowScripts(true);
        }
    }

    private long shown(String selector) {
        return browser.value(
                        "[...document.querySelectorAll('"
                                + selector
                                + "')].filter(tag => tag.checkVisibility()).length")
                .asLong();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsCutOffOnPaper(Path page) {
        browser.open(page);
        browser.value("document.querySelectorAll('details').forEach(tag => tag.open = true) || 0");
        browser.print(PAPER_WIDE);
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(PAPER_WIDE);
        assertThat(shown("nav, canvas")).isZero();
        assertThat(shown("svg")).isPositive();
        assertThat(
                        texts(
                                "[...document.querySelectorAll('body *')].filter(tag =>"
                                        + " tag.checkVisibility() &&"
                                        + " (tag.getBoundingClientRect().right > innerWidth + 1"
                                        + " || tag.scrollWidth > tag.clientWidth + 1"
                                        + " && getComputedStyle(tag).overflowX !== 'visible'))"
                                        + ".map(tag => tag.tagName + ' ' + tag.id + tag.className)"))
                .isEmpty();
        assertThat(
                        texts(
                                "[...document.querySelectorAll('figure, tr, img, svg')].filter(tag"
                                        + " => tag.getBoundingClientRect().height > "
                                        + PAPER_HIGH
                                        + ").map(tag => tag.tagName + ' ' + tag.id)"))
                .isEmpty();
    }
}
