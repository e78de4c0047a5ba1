package org.voxtum.casefile;

import java.util.regex.Pattern;

/** Text as YAML. */
final class Yaml {
    private static final Pattern PLAIN =
            Pattern.compile(
                    "[A-Za-z0-9_./+-][A-Za-z0-9_./+^%*()<>=~-]*( [A-Za-z0-9_./+^%*()<>=~-]+)*");

    private Yaml() {}

    /** A single value: plain where it can be, else in double quotes. */
    static String quoted(String text) {
        if (PLAIN.matcher(text).matches() && !text.startsWith("- ") && !text.equals("-")) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
