package org.voxtum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;
import org.voxtum.format.VtiImage;
import org.voxtum.format.VtiReader;
import org.voxtum.render.PngTexts;
import org.voxtum.run.view.ScenePicture;
import org.voxtum.run.view.ViewedRun;

/** The window as a person uses it: pointer and keys go in, its state file says what it shows. */
class ViewWindowTest {
    /** A hand tries again where a machine is too busy to see it. */
    private static final int TRIES = 5;

    private static XDisplay display;
    @TempDir static Path shared;
    private static Path run;
    @TempDir Path folder;

    @BeforeAll
    static void begin() throws IOException {
        display = XDisplay.start();
        run = BallRun.solve(shared);
    }

    @AfterAll
    static void end() {
        if (display != null) {
            display.close();
        }
    }

    @Test
    void pointerAndKeysChangeTheView() throws Exception {
        try (OpenWindow window = OpenWindow.on(display, folder, run.toString())) {
            JsonNode first = window.await(now -> now.has("camera"));
            assertThat(first.get("field").asText()).isEqualTo("dextran.fluid");
            double x = middle(first, "left", "width");
            double y = middle(first, "top", "height");
            window.drag(x, y, x + 120, y + 60);
            JsonNode turned = window.await(now -> !now.get("camera").equals(first.get("camera")));
            assertThat(azimuth(turned)).isLessThan(azimuth(first) - 5);
            window.keys("ctrl+z");
            window.await(now -> Math.abs(azimuth(now) - azimuth(first)) < 1e-9);
            window.wheel(2);
            JsonNode nearer = window.await(now -> width(now) < width(first));
            assertThat(width(nearer) / width(first)).isCloseTo(0.88 * 0.88, within(1e-9));
            window.keys("h");
            window.await(now -> now.get("help").asBoolean());
            window.keys("Escape", "Left");
            window.await(now -> !now.get("help").asBoolean() && time(now) == 600);
            window.keys("z", "Up");
            window.await(now -> Math.abs(slice(now) - 350e-6) < 1e-9);
            window.keys("ctrl+q");
            assertThat(window.end()).isZero();
        }
    }

    /** Seen from above by parallel rays, a pixel stands for one known voxel of the slice. */
    @Test
    void aProbeTellsWhatTheFileHolds() throws Exception {
        try (OpenWindow window = OpenWindow.on(display, folder, run.toString())) {
            window.keys("3", "p", "m", "m", "z");
            JsonNode now =
                    window.await(
                            n ->
                                    n.get("camera").get("angle").asDouble() == 0
                                            && n.get("mode").asText().equals("none")
                                            && n.get("slices").size() > 0);
            int[] voxel = {9, 5, 6};
            double[] place = {9.5 * 50e-6, 5.5 * 50e-6};
            JsonNode area = now.get("pictures").get(0);
            double pixels =
                    Math.min(area.get("width").asDouble(), area.get("height").asDouble())
                            / width(now);
            JsonNode target = now.get("camera").get("target_m");
            window.pointTo(
                    middle(now, "left", "width") + (place[0] - target.get(0).asDouble()) * pixels,
                    middle(now, "top", "height") - (place[1] - target.get(1).asDouble()) * pixels);
            JsonNode probe =
                    window.await(n -> n.get("probe").has("voxel") && isAt(n, voxel)).get("probe");
            VtiImage image = ViewedRun.of(run).image(2);
            double expected = VtiReader.at(image, "dextran.fluid", 0, voxel[0], voxel[1], voxel[2]);
            JsonNode told = probe.get("values").get("dextran.fluid");
            assertThat(told.get("value").asDouble()).isEqualTo(expected).isPositive();
            assertThat(told.get("unit").asText()).isEqualTo("mol/m^3");
            assertThat(probe.get("tissue").asText()).isEqualTo("tumour");
        }
    }

    @Test
    void theOpacityCurveChangesThePictureThatIsWritten() throws Exception {
        try (OpenWindow window = OpenWindow.on(display, folder, run.toString())) {
            window.keys("s");
            JsonNode now = window.await(n -> n.get("written").size() == 1);
            JsonNode curve = now.get("opacity_curve");
            double right = curve.get(0).asDouble() + curve.get(2).asDouble();
            double top = curve.get(1).asDouble();
            double high = curve.get(3).asDouble();
            double from = top + high * (1 - Math.sqrt(now.get("opacity").get(1).get(1).asDouble()));
            for (int i = 0; i < TRIES && !isFaint(window.await(n -> true)); i++) {
                window.drag(right - 1, from, right - 1, top + high - 2);
            }
            window.await(ViewWindowTest::isFaint);
            window.keys("s");
            JsonNode after = window.await(n -> n.get("written").size() == 2);
            byte[] first = read(now.get("written").get(0));
            byte[] second = read(after.get("written").get(1));
            assertThat(PngTexts.of(second).get(ScenePicture.SCENE)).contains("scene: 1");
            assertThat(brightness(second)).isLessThan(brightness(first) - 1);
        }
    }

    /** Mesa can be told to be old. */
    @Test
    void oldOpenGlIsSaid() throws Exception {
        assertThat(refusal(Map.of("MESA_GL_VERSION_OVERRIDE", "2.1")))
                .startsWith("error: no OpenGL 3.3 here");
    }

    /** What a window that does not open says, in one line, with exit code 5. */
    private static String refusal(Map<String, String> environment) throws Exception {
        List<String> command = OpenWindow.program();
        command.addAll(List.of("view", run.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("DISPLAY", display.name());
        builder.environment().remove("WAYLAND_DISPLAY");
        Process process = builder.start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(Fault.Kind.DEVICE.exitCode());
        assertThat(said.lines()).as(said).hasSize(1);
        return said;
    }

    /** What is wrong with a folder is said in the window, which goes on. */
    @Test
    void aFolderThatBreaksOrVanishesClosesNothing() throws Exception {
        Path other = folder.resolve("copy");
        FolderCopy.copy(run, other);
        try (OpenWindow window = OpenWindow.on(display, folder, other.toString())) {
            window.await(now -> now.has("field"));
            Path second = other.resolve("fields/t000001.vti");
            byte[] bytes = Files.readAllBytes(second);
            Files.write(second, Arrays.copyOf(bytes, bytes.length / 2));
            window.keys("Left");
            window.await(now -> now.get("notices").toString().contains("the file is cut short"));
            FolderCopy.delete(other);
            window.keys("Home");
            window.await(now -> now.get("notices").toString().contains("no such folder"));
            window.keys("ctrl+q");
            assertThat(window.end()).isZero();
            assertThat(window.words()).isEmpty();
        }
    }

    /** At the beginning nothing has come yet: an empty picture is told from a fault. */
    @Test
    void twoFoldersLieSideBySideAndAnEmptyFieldIsSaid() throws Exception {
        Path other = BallRun.solve(folder, "peak: 1 uM", "peak: 3 uM");
        try (OpenWindow window = OpenWindow.on(display, folder, run.toString(), other.toString())) {
            JsonNode both = window.await(now -> now.get("pictures").size() == 2);
            double most = both.get("to").asDouble();
            assertThat(most).isGreaterThanOrEqualTo(largest(other));
            window.keys("d");
            window.await(now -> now.get("second_title").asText().endsWith(", difference"));
            window.keys("d");
            window.await(now -> now.get("second_title").asText().endsWith(", ratio"));
            window.keys("d", "Home");
            window.await(now -> now.get("remark").asText().equals("all values are zero"));
        }
    }

    private static boolean isFaint(JsonNode now) {
        return now.get("opacity").get(1).get(1).asDouble() < 0.05;
    }

    private byte[] read(JsonNode name) throws IOException {
        return Files.readAllBytes(folder.resolve(name.asText()));
    }

    private static double largest(Path folder) {
        ViewedRun viewed = ViewedRun.of(folder);
        return viewed.volume(viewed.image(2), "dextran.fluid").largest();
    }

    private static double brightness(byte[] png) {
        return PngPixels.mean(png);
    }

    private static double middle(JsonNode now, String from, String size) {
        JsonNode area = now.get("pictures").get(0);
        return area.get(from).asDouble() + area.get(size).asDouble() / 2;
    }

    private static boolean isAt(JsonNode now, int[] voxel) {
        JsonNode at = now.get("probe").get("voxel");
        return at.get(0).asInt() == voxel[0]
                && at.get(1).asInt() == voxel[1]
                && at.get(2).asInt() == voxel[2];
    }

    private static double azimuth(JsonNode now) {
        return now.get("camera").get("azimuth").asDouble();
    }

    private static double width(JsonNode now) {
        return now.get("camera").get("width_m").asDouble();
    }

    private static double time(JsonNode now) {
        return now.get("time_s").asDouble();
    }

    private static double slice(JsonNode now) {
        return now.get("slices").size() == 0
                ? -1
                : now.get("slices").get(0).get("offset_m").asDouble();
    }
}
