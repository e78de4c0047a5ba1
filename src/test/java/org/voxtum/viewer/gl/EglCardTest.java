package org.voxtum.viewer.gl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.voxtum.render.Canvas;
import org.voxtum.render.volume.VolumeScene;

/** The way to a card of a server, on the device of Mesa's that is a processor. */
class EglCardTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    @Test
    void aDeviceDrawsAsTheUsualDisplayDoes() {
        VolumeScene scene = SampleScenes.all().values().iterator().next();
        Canvas expected = drawn(TestDisplay.renderer(), scene);
        Optional<GlDisplay> card = GlDisplay.onCard(true);
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(card.isPresent(), "no EGL with devices here");
        }
        Canvas found = drawn(new GlRenderer(card.orElseThrow()), scene);
        int off = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            boolean same = expected.get(i % WIDTH, i / WIDTH) == found.get(i % WIDTH, i / WIDTH);
            off += same ? 0 : 1;
        }
        assertThat(off).isLessThan(WIDTH * HEIGHT / 1000);
    }

    @Test
    void aCardThatIsClosedLeavesRoomForAWindowlessDisplay() {
        for (int i = 0; i < 3; i++) {
            GlDisplay.onCard(true).ifPresent(GlDisplay::close);
            try (GlRenderer after = TestDisplay.renderer()) {
                assertThat(after.name()).startsWith("OpenGL, ");
            }
        }
    }

    private static Canvas drawn(GlRenderer renderer, VolumeScene scene) {
        try (renderer) {
            return renderer.drawBare(scene, WIDTH, HEIGHT);
        }
    }
}
