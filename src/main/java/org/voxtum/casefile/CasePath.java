package org.voxtum.casefile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voxtum.fault.ValueRule;

/** Paths of a case: relative to the case file, with environment variables. */
final class CasePath {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private CasePath() {}

    /** The file that a path names, absolute; it must be there. */
    static Path resolve(Place place, String text) {
        Path file = path(place, expand(place, text));
        if (Files.isDirectory(file)) {
            throw place.fault(ValueRule.FILE_IS_FOLDER, place.key(), file);
        }
        if (!Files.isReadable(file)) {
            throw place.fault(ValueRule.NO_FILE, file, place.reading().folder());
        }
        return file;
    }

    private static Path path(Place place, String text) {
        try {
            return place.reading().folder().resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw place.fault(ValueRule.NO_PATH, text, invalid.getReason());
        }
    }

    private static String expand(Place place, String text) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder expanded = new StringBuilder();
        while (matcher.find()) {
            String value = place.reading().environment().apply(matcher.group(1));
            if (value == null || value.isEmpty()) {
                throw place.fault(ValueRule.NO_VARIABLE, matcher.group(1), text);
            }
            matcher.appendReplacement(expanded, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(expanded).toString();
    }
}
