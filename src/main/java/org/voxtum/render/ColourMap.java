package org.voxtum.render;

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
        for (String line : Resources.lines(resource)) {
            for (String word : line.startsWith("#") ? new String[0] : line.split(" ")) {
                table[count++] = Integer.parseInt(word, 16);
            }
        }
        return table;
    }
}
