package org.voxtum.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says, that it says it to everyone, and that it is one file. */
class ReportPageTest {
    @TempDir private Path folder;
    private SketchedFolder run;

    @BeforeEach
    void sketch() {
        run = SketchedFolder.in(folder.resolve("run"));
    }

    private Document page() {
        Path file = folder.resolve("report.html");
        RunReport.write(run.root(), file);
        try {
            return Jsoup.parse(Files.readString(file));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private List<String> lastRows() {
        return run.read("metrics.csv").lines().filter(row -> row.startsWith("3600,")).toList();
    }

    @Test
    void theFullTableIsThatOfMetrics() {
        List<String> shown =
                page().select("#numbers details tbody tr").stream()
                        .map(row -> String.join(",", row.select("th, td").eachText()))
                        .toList();
        // jsoup's eachText leaves out empty fields
        List<String> rows = lastRows().stream().map(ReportPageTest::withoutEmpty).toList();
        assertThat(shown).isEqualTo(rows);
    }

    private static String withoutEmpty(String row) {
        return row.replaceAll(",+", ",").replaceAll(",$", "");
    }

    @Test
    void keyNumbersAreTheTextsOfMetrics() {
        Element cell = row(page(), "#numbers table", "carrier", "free, all").get(0);
        assertThat(cell.select(".exact").text()).isEqualTo("2.5000000000000001e-7");
        assertThat(cell.select(".nice").text()).isEqualTo("250 pM");
        assertThat(page().select("#numbers .exact").eachText())
                .allMatch(exact -> lastRows().stream().anyMatch(r -> r.contains("," + exact + ",")))
                .hasSizeGreaterThan(8);
    }

    private static List<Element> row(Document page, String tables, String caption, String head) {
        return page.select(tables).stream()
                .filter(table -> table.select("caption").text().startsWith(caption))
                .flatMap(table -> table.select("tbody tr").stream())
                .filter(tr -> tr.select("th").text().equals(head))
                .flatMap(tr -> tr.select("td").stream())
                .toList();
    }

    @Test
    void profilesThatAreLeftOutAreToldOf() {
        assertThat(page().select("#profiles").text()).doesNotContain("no vessel distances");
        String why = "no vessel distances: vessels are a density, not a network or lumens";
        String added = "\"without_vessel_distance\" : \"" + why + "\", \"notices\"";
        run.change("run.json", "\"notices\"", added);
        assertThat(page().select("#profiles").text()).contains(why);
    }

    @Test
    void aVoidNumberShowsItsFlagInWords() {
        Document page = page();
        List<Element> cells = row(page, "#numbers table", "drug", "free, all");
        assertThat(cells).extracting(Element::text).contains("–flat", "–empty");
        assertThat(page.select("#numbers dl").text()).contains("varies by less than 5 %");
    }

    @Test
    void theBudgetIsThatOfItsTable() {
        List<Element> content = row(page(), "#budget table", "Budget of carrier", "content");
        assertThat(content.get(0).select(".exact").text()).isEqualTo("4.000000000000001e-18");
        assertThat(page().select("#budget").text()).contains("error 2.5e-16");
    }

    @Test
    void lengthsAreHeldToTheVoxel() {
        List<Element> half = row(page(), "#resolution table", "Lengths", "carrier, free, all");
        assertThat(half.get(2).text()).isEqualTo("1.5");
        assertThat(half.get(3).text()).contains("unresolved");
        assertThat(half.get(7).text()).isEqualTo("resolved; a lower bound");
    }

    @Test
    void theHalfDistanceIsMarkedOnTheProfile() throws IOException {
        JsonNode chart = chart(page(), "profile-0-vessel-last");
        assertThat(chart.at("/series/1/name").asText())
                .isEqualTo("half-distance of free: 30 µm (unresolved)");
        assertThat(chart.at("/data/0").toString()).isEqualTo("[10.0,30.0,50.0]");
        assertThat(chart.at("/data/2/1").asDouble()).isEqualTo(400.0, Offset.offset(1e-9));
        assertThat(chart.at("/data/2/0").isNull()).isTrue();
    }

    private static JsonNode chart(Document page, String id) throws IOException {
        return new ObjectMapper().readTree(page.select("#" + id + " script").first().data());
    }

    @Test
    void everyoneCanReadIt() {
        Document page = page();
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h3, h4, h5, h6")).isEmpty();
        assertThat(page.select("img")).hasSize(2);
        assertThat(page.select("img").eachAttr("alt")).hasSize(2).noneMatch(String::isBlank);
        assertThat(page.select("svg[role=img] > title").eachText()).noneMatch(String::isBlank);
        assertThat(page.select("svg")).hasSameSizeAs(page.select("svg[role=img] > title"));
        assertThat(page.select("table:not(:has(caption))")).isEmpty();
        assertThat(page.select("th:not([scope])")).isEmpty();
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("nav a").eachAttr("href"))
                .hasSize(12)
                .allMatch(address -> ids.contains(address.substring(1)));
    }

    @Test
    void itLoadsNothingFromOutside() {
        Document page = page();
        assertThat(page.select("[src]").eachAttr("src")).allMatch(a -> a.startsWith("data:"));
        assertThat(page.select("[href]").eachAttr("href")).allMatch(a -> a.startsWith("#"));
        assertThat(page.select("link, iframe, object, embed, form")).isEmpty();
        assertThat(page.select("style").first().data()).doesNotContain("url(", "@import");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
    }

    @Test
    void namesAreTextAndNeverMarks() {
        Document page = page();
        assertThat(page.title()).isEqualTo("Voxtum: " + SketchedFolder.NAME);
        assertThat(page.select("h1").text()).isEqualTo("Voxtum: " + SketchedFolder.NAME);
        assertThat(page.select("script:not([type])")).hasSize(1);
        assertThat(page.select("#warnings li").eachText()).contains("a warning with <b>marks</b>");
        run.change("metrics.csv", ",carrier,free,", ",carrier,</script><b>,");
        run.change("profiles.csv", ",carrier,free,", ",carrier,</script><b>,");
        assertThat(page().select("b")).isEmpty();
        assertThat(page().select("figure.chart > script")).isNotEmpty();
    }

    @Test
    void sourcesAreToldWithTheirKeys() {
        List<Element> source =
                row(
                        page(),
                        "#provenance table",
                        "Where",
                        "preset open (order of magnitude; of fibrils, C)");
        assertThat(source.get(1).text()).isEqualTo("tissue.regions.with.collagen_radius");
        assertThat(page().select("#provenance .hash").text()).isEqualTo("00ff");
    }

    @Test
    void aRunThatIsNotAtItsEndSaysSo() {
        run.change("run.json", "\"finished\"", "\"running\"");
        run.write("metrics.csv", run.read("metrics.csv") + "7200,carrier,free,al");
        run.remove("front.png");
        Document page = page();
        assertThat(page.select("#summary .notice").text())
                .contains("not at its end")
                .contains("cut off");
        assertThat(page.select("#numbers caption").eachText()).contains("carrier after 1 h");
        run.write("lock", "1 1 another-machine\n");
        assertThat(page().select("#summary .notice").text()).contains("still running");
    }

    @Test
    void aRunWithoutItsPictureShowsItsNewestMap() {
        run.change("run.json", "\"finished\"", "\"running\"");
        run.remove("front.png");
        run.remove("front-drug.png");
        assertThat(page().select("#maps").text()).contains("There is no picture yet.");
        run.maps();
        Document page = page();
        assertThat(page.select("#maps img").eachAttr("alt")).hasSize(4).doesNotContain("");
        assertThat(page.select("#maps figcaption").eachText())
                .containsExactly(
                        "carrier in the fluid after 30 min: three sections through the grid"
                                + " (t000001.vti)",
                        "carrier inside cells after 30 min: three sections through the grid"
                                + " (t000001.vti)",
                        "carrier.fluid after 30 min in space, each part shining through what is"
                                + " before it ('voxtum render --preset front')",
                        "carrier.fluid after 30 min in space, the largest value along each line of"
                                + " sight ('voxtum render --preset maximum')");
    }

    @Test
    void whatCellsTookUpIsShownBesideTheRunsOwnPictures() {
        run.maps();
        assertThat(page().select("#maps figcaption").eachText())
                .startsWith(
                        "carrier in the fluid after 1 h: three sections through the grid"
                                + " (front.png)",
                        "drug in the fluid after 1 h: three sections through the grid"
                                + " (front-drug.png)",
                        "carrier inside cells after 30 min: three sections through the grid"
                                + " (t000001.vti)")
                .noneMatch(words -> words.contains("bound"));
    }

    @Test
    void aRunWithoutAReportYetIsReported() {
        run.change("run.json", "\"finished\"", "\"running\"");
        for (String table : List.of("metrics.csv", "profiles.csv", "budget.csv")) {
            run.write(table, run.read(table).lines().findFirst().orElseThrow() + "\n");
        }
        assertThat(page().select("#numbers").text()).contains("There is no report yet.");
    }
}
