package org.voxtum.viewer.gl;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.voxtum.render.Canvas;
import org.voxtum.render.PngWriter;
import org.voxtum.render.volume.VolumePicture;
import org.voxtum.render.volume.VolumeScene;

/**
 * Pictures as somebody once looked at them, letters and all: nothing that is drawn changes unseen.
 * With {@code -Dvoxtum.golden=write} they are written anew, to be looked at again.
 */
class GoldenPicturesTest {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 180;
    private static final int NEAR = 6;

    @TestFactory
    Stream<DynamicTest> picturesAreAsTheyWereLookedAt() {
        return SampleScenes.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> hold(entry)));
    }

    private static void hold(Map.Entry<String, VolumeScene> named) throws IOException {
        String file = named.getKey().replaceAll("[^a-z]+", "-") + ".png";
        Canvas canvas = VolumePicture.draw(named.getValue(), WIDTH, HEIGHT);
        if ("write".equals(System.getProperty("voxtum.golden"))) {
            write(canvas, Path.of("src/test/resources/golden", file));
        }
        try (InputStream in = GoldenPicturesTest.class.getResourceAsStream("/golden/" + file)) {
            assertThat(in).as("golden/%s", file).isNotNull();
            assertThat(near(ImageIO.read(in), canvas)).as(file).isGreaterThan(0.99);
        }
    }

    private static void write(Canvas canvas, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            PngWriter.write(out, canvas, Map.of());
        }
    }

    /** Part of the pixels that differ by less than can be seen. */
    private static double near(BufferedImage golden, Canvas canvas) {
        int near = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                near += isNear(golden.getRGB(x, y), canvas.get(x, y)) ? 1 : 0;
            }
        }
        return near / (double) (WIDTH * HEIGHT);
    }

    private static boolean isNear(int a, int b) {
        boolean near = true;
        for (int shift = 0; shift <= 16; shift += 8) {
            near &= Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) <= NEAR;
        }
        return near;
    }
}
