package org.voxtum.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {
    @Test
    void anotherDecoderSeesEveryPixelAndTheTexts() throws IOException {
        Canvas canvas = new Canvas(37, 19);
        Random random = new Random(5);
        for (int y = 0; y < 19; y++) {
            for (int x = 0; x < 37; x++) {
                canvas.fill(x, y, 1, 1, random.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PngWriter.write(bytes, canvas, Map.of("Title", "free, 5 µm"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(37);
        assertThat(image.getHeight()).isEqualTo(19);
        for (int y = 0; y < 19; y++) {
            for (int x = 0; x < 37; x++) {
                assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(canvas.get(x, y));
            }
        }
        String text = new String(bytes.toByteArray(), StandardCharsets.UTF_8);
        assertThat(text).contains("iTXtTitle\0\0\0\0\0free, 5 µm");
    }
}
