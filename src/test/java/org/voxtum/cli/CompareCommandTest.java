package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.report.SketchedFolder;

/** `voxtum compare`: ratios, what it says of other grids, and the page. */
class CompareCommandTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private SketchedFolder first;
    private SketchedFolder second;

    @BeforeEach
    void sketch() {
        first = SketchedFolder.in(folder.resolve("one"));
        second = SketchedFolder.in(folder.resolve("two"));
        second.change("metrics.csv", ",2.5000000000000001e-7,", ",5e-7,");
    }

    private int compare(String... options) {
        data.reset();
        words.reset();
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("compare", first.root().toString(), second.root().toString()));
        arguments.addAll(Arrays.asList(options));
        Console console = new Console(stream(data), stream(words), false, false);
        return Main.execute(console, arguments.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyNumberAndItsRatio() {
        assertThat(compare()).isZero();
        assertThat(text(data).lines())
                .startsWith("agent,pool,region,quantity,unit,value_1,value_2,ratio_2")
                .contains(
                        "carrier,free,all,mean,mol/m^3,2.5000000000000001e-7,5e-7,2",
                        "carrier,free,all,min,mol/m^3,0,0,1",
                        "drug,free,all,q50,mol/m^3,,,")
                .hasSize(18);
        assertThat(text(words))
                .isEqualTo("wrote " + first.root().resolve("comparison-with-two.html") + "\n");
    }

    @Test
    void aRunThatIsNotFinishedIsTold() {
        second.change("run.json", "\"status\" : \"finished\"", "\"status\" : \"running\"");
        assertThat(compare()).isZero();
        assertThat(text(words))
                .startsWith(
                        "warning: "
                                + second.root()
                                + " is not finished, cut off: its process ended before the run"
                                + " did\n");
    }

    @Test
    void thePageHasTheTextsOfBothTables() throws IOException {
        Path file = folder.resolve("page.html");
        assertThat(compare("-o", file.toString())).isZero();
        Document page = Jsoup.parse(Files.readString(file));
        assertThat(page.select("#table .exact").eachText()).contains("5e-7", "0.625");
        assertThat(page.select("#ratios svg > title").text()).isNotEmpty();
        assertThat(page.select("#ratios circle").size()).isGreaterThan(3);
        assertThat(page.select("#runs td").eachText()).contains(SketchedFolder.NAME);
    }

    @Test
    void profilesLieOverOneAnother() throws IOException {
        Path picture = folder.resolve("profiles.png");
        assertThat(compare("--profiles", picture.toString(), "--agent", "carrier")).isZero();
        assertThat(page().select("#profiles figcaption").eachText())
                .contains("Profile of carrier (free) of 2 runs, from the vessel wall");
        assertThat(page().select("#profiles script").first().data()).contains("one", "two");
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(640);
        byte[] amounts = Files.readAllBytes(picture);
        assertThat(compare("--profiles", picture.toString(), "--relative")).isZero();
        assertThat(Files.readAllBytes(picture)).isNotEqualTo(amounts);
        assertThat(compare("--profiles", picture.toString(), "--agent", "dye")).isEqualTo(2);
        assertThat(text(words)).contains("no profile of dye").contains("carrier");
    }

    @Test
    void aSecondComparisonLeavesTheFirstAsItIs() throws IOException {
        assertThat(compare()).isZero();
        byte[] before = Files.readAllBytes(first.root().resolve("comparison-with-two.html"));
        SketchedFolder third = SketchedFolder.in(folder.resolve("three"));
        assertThat(compare(third.root().toString())).isZero();
        assertThat(first.root().resolve("comparison-with-two-and-three.html")).exists();
        assertThat(first.root().resolve("comparison-with-two.html")).hasBinaryContent(before);
    }

    @Test
    void mapsAreSubtracted() throws IOException {
        assertThat(compare()).isZero();
        assertThat(page().select("#maps").text()).contains("has no fields");
        first.maps();
        second.maps();
        assertThat(compare()).isZero();
        assertThat(page().select("#maps img").eachAttr("alt"))
                .containsExactly(
                        "carrier.fluid, run 2 less run 1 on three sections, from 0 M to 0 M");
    }

    private Document page() throws IOException {
        return Jsoup.parse(Files.readString(first.root().resolve("comparison-with-two.html")));
    }

    @Test
    void forMachines() throws IOException {
        assertThat(compare("--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(text(data));
        assertThat(json.at("/metrics/3/quantity").asText()).isEqualTo("mean");
        assertThat(json.at("/metrics/3/ratios").toString()).isEqualTo("[1.0,2.0]");
    }

    @Test
    void otherTimesAreTold() {
        second.change("metrics.csv", "\n3600,", "\n7200,");
        assertThat(compare()).isZero();
        assertThat(text(words)).contains("last reported at 2 h");
    }

    @Test
    void unequalGridsAreUsage() {
        second.change("run.json", "[ 20, 10, 5 ]", "[ 10, 10, 5 ]");
        assertThat(compare()).isEqualTo(2);
        assertThat(text(data)).isEmpty();
        assertThat(text(words))
                .startsWith("error: its grid is 10 × 10 × 5 voxels of 10 µm × 10 µm × 20 µm, that")
                .contains("one is 20 × 10 × 5 voxels", second.root().toString(), "equal grids");
        assertThat(first.root().resolve("comparison-with-two.html")).doesNotExist();
        second.change("run.json", "\"grid\"", "\"no grid\"");
        assertThat(compare()).isZero();
    }

    @Test
    void oneFolderIsUsage() {
        Console console = new Console(stream(data), stream(words), false, false);
        assertThat(Main.execute(console, "compare", first.root().toString())).isEqualTo(2);
    }
}
