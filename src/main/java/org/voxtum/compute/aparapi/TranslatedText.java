package org.voxtum.compute.aparapi;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a translated rate may hold, whatever the class file told the translator: its own
 * variables and functions, types that are numbers, functions of OpenCL C by name, signs of
 * arithmetic. There is no word and no sign by which it could name an address.
 */
final class TranslatedText {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s+"
                            + "|v[0-9]+[A-Z]_[A-Za-z0-9_]*|@[A-Za-z_][A-Za-z0-9_]*"
                            + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)"
                            + "|[0-9]+(?:[.][0-9]+)?(?:E-?[0-9]+)?[fL]?"
                            + "|[-+*/<>=!?:(),;{}]|&&|[|][|]");

    private static final Set<String> WORDS =
            Set.of(
                    "char",
                    "int",
                    "long",
                    "float",
                    "double",
                    "void",
                    "return",
                    "if",
                    "else",
                    "fabs",
                    "fmax",
                    "fmin",
                    "INFINITY",
                    "NAN");

    /** A type before a star is an address. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:char|int|long|float|double|void)\\s*[*]");

    private TranslatedText() {}

    /**
     * The text.
     *
     * @throws IllegalArgumentException where anything else stands in it
     */
    static String require(String text) {
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            token.region(at, text.length());
            if (!token.lookingAt() || !isKnown(token.group("word"))) {
                throw new IllegalArgumentException("it would hold " + around(text, at));
            }
            at = token.end();
        }
        if (ADDRESS.matcher(text).find()) {
            throw new IllegalArgumentException("it would hold an address");
        }
        return text;
    }

    private static boolean isKnown(String word) {
        return word == null || WORDS.contains(word) || KineticsFunctions.has(word);
    }

    private static String around(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 12)).strip();
    }
}
