package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.fault.Fault;
import org.voxtum.render.PngTexts;
import org.voxtum.run.view.Film;
import org.voxtum.run.view.ScenePicture;
import org.voxtum.run.view.ViewedRun;

/** `voxtum render` on the folder of a small run. */
class RenderCommandTest {
    @TempDir static Path shared;
    private static Path run;
    @TempDir Path folder;
    private ByteArrayOutputStream data;
    private ByteArrayOutputStream words;

    @BeforeAll
    static void solve() throws IOException {
        run = BallRun.solve(shared);
    }

    @BeforeEach
    void listen() {
        data = new ByteArrayOutputStream();
        words = new ByteArrayOutputStream();
    }

    private int voxtum(String... arguments) {
        PrintStream out = new PrintStream(data, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(words, true, StandardCharsets.UTF_8);
        return Main.execute(new Console(out, err, false, false), arguments);
    }

    private Path render(String name, String... more) {
        Path file = folder.resolve(name);
        List<String> arguments =
                new java.util.ArrayList<>(
                        List.of(
                                "render",
                                run.toString(),
                                "-o",
                                file.toString(),
                                "--size",
                                "96x64"));
        arguments.addAll(List.of(more));
        assertThat(voxtum(arguments.toArray(new String[0])))
                .as(words.toString(StandardCharsets.UTF_8))
                .isZero();
        return file;
    }

    private static String sceneOf(Path picture) throws IOException {
        return PngTexts.of(Files.readAllBytes(picture)).get(ScenePicture.SCENE);
    }

    @Test
    void aPictureCarriesItsSceneAndIsDrawnAgainByIt() throws IOException {
        Path first = render("first.png", "--preset", "maximum", "--time", "10 min");
        assertThat(sceneOf(first))
                .contains("field: \"dextran.fluid\"", "time: 600.0 s", "mode: maximum")
                .contains("size: [96, 64]");
        Path again = render("again.png", "--scene", first.toString());
        assertThat(again).hasSameBinaryContentAs(first);
        Path scene = folder.resolve("scene.yaml");
        render("third.png", "--scene", first.toString(), "--write-scene", scene.toString());
        assertThat(scene).hasContent(sceneOf(first));
        Path later = render("later.png", "--scene", scene.toString(), "--time", "20 min");
        assertThat(Files.mismatch(later, first)).isNotNegative();
    }

    @Test
    void aTimeWithoutFieldsIsToldAndOneWithThemIsNot() {
        render("between.png", "--time", "15 min");
        assertThat(words.toString(StandardCharsets.UTF_8))
                .contains("note: there are no fields at 15 min 0 s; those at 10 min 0 s are drawn");
        for (String time : List.of("10 min", "600 s", "0.16666666666666666 h")) {
            words.reset();
            render("at.png", "--time", time);
            assertThat(words.toString(StandardCharsets.UTF_8)).doesNotContain("note:");
        }
        words.reset();
        render("last.png");
        assertThat(words.toString(StandardCharsets.UTF_8)).doesNotContain("note:");
    }

    @Test
    void eachPresetAndFieldIsDrawn() throws IOException {
        for (String preset : List.of("front", "maximum", "slices")) {
            assertThat(sceneOf(render(preset + ".png", "--preset", preset))).contains("scene: 1");
        }
        assertThat(sceneOf(render("p.png", "--field", "pressure"))).contains(" Pa");
    }

    @Test
    void frontsAreMeasured() throws IOException {
        Path scene = folder.resolve("scene.yaml");
        Files.writeString(
                scene,
                "scene: 1\nfield: pressure\nmode: none\nsurfaces: [{value: 100 Pa}]\nvessels: false\n");
        render("front.png", "--scene", scene.toString());
        assertThat(data.toString(StandardCharsets.UTF_8))
                .matches(
                        "(?s)front at 100\\.0 Pa: area [0-9.e+-]+ m\\^2, volume above .* m\\^3\\n");
    }

    @Test
    void aFilmHasAPictureOfEachTimeAndOneScale() throws IOException {
        ViewedRun viewed = ViewedRun.of(run);
        assertThat(viewed.times()).hasSize(3); // 0, 10 and 20 min
        Path film = folder.resolve("film.mp4");
        assertThat(voxtum("render", run.toString(), "--size", "64x64", "--film", film.toString()))
                .isZero();
        if (Files.exists(film)) {
            assertThat(Files.size(film)).isPositive();
            return;
        }
        Path frames = folder.resolve("film.mp4.frames");
        assertThat(words.toString(StandardCharsets.UTF_8)).contains("ffmpeg -loglevel error");
        String last = sceneOf(frames.resolve("00002.png"));
        assertThat(sceneOf(frames.resolve("00000.png")).lines().filter(l -> l.startsWith("col")))
                .containsExactly(last.lines().filter(l -> l.startsWith("col")).findFirst().get());
    }

    @Test
    void withoutAnEncoderThereIsNoFilmButNoFailure() {
        assertThat(Film.encode(List.of("voxtum-has-no-such-program"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--preset mist | 2 | there is no preset 'mist'",
                "--field dextran.nothing | 4 | there is no array 'dextran.nothing'",
                "--field velocity | 2 | has 3 numbers a voxel",
                "--size 100 | 2 | '100' is no size",
                "--scene nowhere.yaml | 3 | there is no scene file",
                "--time 3uM | 2 | '3uM' is no time; --time"
            })
    void whatIsWrongIsSaid(String options, int code, String told) {
        List<String> arguments = new java.util.ArrayList<>(List.of("render", run.toString()));
        arguments.addAll(List.of("-o", folder.resolve("x.png").toString()));
        arguments.addAll(List.of(options.split(" ")));
        assertThat(voxtum(arguments.toArray(new String[0]))).isEqualTo(code);
        assertThat(words.toString(StandardCharsets.UTF_8)).contains("error: ").contains(told);
        assertThat(folder.resolve("x.png")).doesNotExist();
    }

    @Test
    void foldersThatAreNoneAreRefused() throws IOException {
        assertThat(voxtum("render", folder.resolve("gone").toString()))
                .isEqualTo(Fault.Kind.USAGE.exitCode());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(voxtum("render", empty.toString())).isEqualTo(Fault.Kind.USAGE.exitCode());
        assertThat(words.toString(StandardCharsets.UTF_8)).contains("there are no fields");
    }
}
