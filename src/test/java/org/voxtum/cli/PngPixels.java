package org.voxtum.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pixels of a picture, read by another's code. */
final class PngPixels {
    private PngPixels() {}

    static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Mean of all parts of all pixels, 0 to 255. */
    static double mean(byte[] png) {
        BufferedImage image = read(png);
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                sum += (pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF);
            }
        }
        return sum / (3.0 * image.getWidth() * image.getHeight());
    }
}
