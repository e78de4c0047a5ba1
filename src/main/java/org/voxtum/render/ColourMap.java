package org.voxtum.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Colour maps that keep their order in grey and for colour-blind eyes; 256 colours each.
 *
 * <p>Sources: viridis and magma, Smith and van der Walt 2015 (CC0); cividis, Nunez, Anderton and
 * Renslow 2018, PLoS ONE 13:e0199239; batlow, Crameri 2018, "Scientific colour maps" (MIT); cool to
 * warm, Moreland 2009, "Diverging color maps for scientific visualization", ISVC.
 */
public enum ColourMap {
    VIRIDIS,
    MAGMA,
    CIVIDIS,
    BATLOW,
    /** Diverging: blue below, light grey in the middle, red above. */
    COOLWARM;

    private static final int SIZE = 256;
    private final int[] table = load(name().toLowerCase(Locale.ROOT) + ".txt");

    /** Colour at a place of the map; what lies outside [0, 1] gets the end's colour. */
    public int colour(double fraction) {
        int place = (int) Math.floor(fraction * SIZE);
        return table[Math.min(SIZE - 1, Math.max(0, place))];
    }

    private static int[] load(String resource) {
        int[] table = new int[SIZE];
        int count = 0;
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                ColourMap.class.getResourceAsStream(resource),
                                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                for (String word : line.startsWith("#") ? new String[0] : line.split(" ")) {
                    table[count++] = Integer.parseInt(word, 16);
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return table;
    }
}
