package org.voxtum.casefile;

import java.util.List;

/**
 * One value of a case as the effective case writes it.
 *
 * @param path keys from the top of the file; {@code [2]} for the third entry of a list
 * @param typed text of the value, valid YAML that reads back to the same value
 * @param si the value in SI units, empty where the text has no unit
 * @param place file, line and column, or what it comes from where it is not typed in the file
 * @param origin where the value comes from
 */
public record Setting(List<String> path, String typed, String si, String place, Origin origin) {
    /** Copies the path. */
    public Setting {
        path = List.copyOf(path);
    }

    /** Path with dots, such as {@code tissue.regions[1].with.blood_fraction}. */
    public String dotted() {
        return String.join(".", path).replace(".[", "[");
    }
}
