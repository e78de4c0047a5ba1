package org.voxtum.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PngTextsTest {
    private static byte[] picture(Map<String, String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter.write(out, new Canvas(3, 2), texts);
        return out.toByteArray();
    }

    @Test
    void textsComeBack() throws IOException {
        Map<String, String> texts = Map.of("Title", "Größe µm", "voxtum.scene", "scene: 1\n");
        byte[] png = picture(texts);
        assertThat(PngTexts.isPng(png)).isTrue();
        assertThat(PngTexts.of(png)).isEqualTo(texts);
    }

    @Test
    void whatIsCutShortGivesWhatIsWhole() throws IOException {
        byte[] png = picture(Map.of("Title", "a run"));
        for (int length = 0; length < png.length; length++) {
            byte[] cut = Arrays.copyOf(png, length);
            assertThat(PngTexts.of(cut).size()).isLessThanOrEqualTo(1);
        }
        assertThat(PngTexts.isPng(new byte[3])).isFalse();
    }
}
