package org.voxtum.viewer.gl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.voxtum.render.Canvas;
import org.voxtum.render.Rgb;
import org.voxtum.render.volume.RayCaster;
import org.voxtum.render.volume.VolumeScene;

/** OpenGL and the ray caster in Java draw one scene alike. */
class GlRendererTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private static GlRenderer renderer;

    @BeforeAll
    static void begin() {
        renderer = TestDisplay.renderer();
    }

    @AfterAll
    static void end() {
        if (renderer != null) {
            renderer.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> bothDrawTheSame() {
        return SampleScenes.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> agree(entry)));
    }

    /** At least 99 % of the pixels within 6 of 255, less than 1 on the mean. */
    private static void agree(Map.Entry<String, VolumeScene> named) {
        Canvas expected = RayCaster.draw(named.getValue(), WIDTH, HEIGHT);
        Canvas drawn = renderer.drawBare(named.getValue(), WIDTH, HEIGHT);
        int near = 0;
        double sum = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int off =
                    difference(expected.get(i % WIDTH, i / WIDTH), drawn.get(i % WIDTH, i / WIDTH));
            near += off <= 6 ? 1 : 0;
            sum += off;
        }
        assertThat(near / (double) (WIDTH * HEIGHT)).as(named.getKey()).isGreaterThan(0.99);
        assertThat(sum / (WIDTH * HEIGHT)).as(named.getKey()).isLessThan(1);
    }

    private static int difference(int a, int b) {
        int red = Math.abs(Rgb.red(a) - Rgb.red(b));
        int green = Math.abs(Rgb.green(a) - Rgb.green(b));
        return Math.max(Math.max(red, green), Math.abs(Rgb.blue(a) - Rgb.blue(b)));
    }
}
