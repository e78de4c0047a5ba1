package org.voxtum.viewer.window;

import org.voxtum.render.Canvas;
import org.voxtum.render.Rgb;
import org.voxtum.render.volume.VolumePicture;
import org.voxtum.render.volume.VolumeScene;

/** The letters of a picture alone, with how much of what is behind they let through. */
final class Letters {
    private static final int BYTE = 255;

    private Letters() {}

    /**
     * Pixels 0xAARRGGBB, colours times opacity, rows from above. What is the same on black and on
     * white hides both; what is not lets through as much as they differ.
     */
    static int[] of(VolumeScene scene, int width, int height) {
        Canvas onWhite = new Canvas(width, height);
        Canvas onBlack = new Canvas(width, height);
        onBlack.fill(0, 0, width, height, 0);
        VolumePicture.letter(scene, onWhite);
        VolumePicture.letter(scene, onBlack);
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int dark = onBlack.get(x, y);
                int opacity = BYTE - (Rgb.green(onWhite.get(x, y)) - Rgb.green(dark));
                pixels[y * width + x] = opacity << 24 | dark;
            }
        }
        return pixels;
    }
}
