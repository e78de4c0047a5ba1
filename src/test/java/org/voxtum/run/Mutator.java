package org.voxtum.run;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes texts and images at random, in ways that people and broken disks change them. */
final class Mutator {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9.]*(e[-+]?[0-9]+)?");
    private static final int MOST_BYTES = 1 << 20;
    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-1",
                    "1",
                    "2",
                    "0.5",
                    "1e-9",
                    "-1e-9",
                    "1e9",
                    "1e300",
                    "-1e300",
                    "1e-300",
                    "5e-324",
                    "1e999",
                    "1e-99999999999",
                    "1e99999999999",
                    "NaN",
                    "nan",
                    "Infinity",
                    "2147483647",
                    "2147483648",
                    "-2147483648",
                    "9223372036854775807",
                    "9223372036854775808",
                    "1000000",
                    "65536",
                    "255",
                    "0x10",
                    "1_000",
                    "007",
                    "1.",
                    ".5",
                    "--1",
                    "1e",
                    "1,5",
                    "٣");
    private static final List<String> PIECES =
            List.of(
                    "",
                    " ",
                    "\n",
                    "\t",
                    ":",
                    ": ",
                    "- ",
                    "[",
                    "]",
                    "{",
                    "}",
                    "{}",
                    "[]",
                    ",",
                    "#",
                    "&a ",
                    "*a",
                    "<<: *a",
                    "!!int ",
                    "!!binary ",
                    "? ",
                    "|",
                    ">",
                    "'",
                    "\"",
                    "---\n",
                    "...\n",
                    "%YAML 9.9\n",
                    "\u0000",
                    "\u0007",
                    "\uFEFF",
                    "\uD83D\uDE00",
                    "${HOME}",
                    "../",
                    "/",
                    "/dev/null",
                    "/etc",
                    "null",
                    "~",
                    "true",
                    "um",
                    "m^9",
                    "1/s",
                    "%",
                    " per cell",
                    "mmHg",
                    "all",
                    "everywhere",
                    "in",
                    "*",
                    "nan");

    private final SplittableRandom random;

    Mutator(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** One to four changes of a text. */
    byte[] text(byte[] before) {
        byte[] after = before;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && after.length < MOST_BYTES; i++) {
            after = random.nextInt(12) == 0 ? bytes(after) : changed(after);
        }
        return after;
    }

    private byte[] changed(byte[] before) {
        String text = new String(before, StandardCharsets.UTF_8);
        String after =
                switch (random.nextInt(9)) {
                    case 0, 1 -> swapped(text, NUMBER, NUMBERS);
                    case 2, 3 -> swapped(text, WORD, words(text));
                    case 4 -> swapped(text, WORD, PIECES);
                    case 5 -> lines(text);
                    case 6 -> piece(text);
                    case 7 -> repeated(text);
                    default -> indented(text);
                };
        return after.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> words(String text) {
        List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
        return words.isEmpty() ? PIECES : words;
    }

    private String swapped(String text, Pattern pattern, List<String> others) {
        List<MatchResult> places = pattern.matcher(text).results().toList();
        if (places.isEmpty()) {
            return piece(text);
        }
        MatchResult place = any(places);
        return text.substring(0, place.start()) + any(others) + text.substring(place.end());
    }

    private String piece(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = random.nextBoolean() ? from : Math.min(text.length(), from + random.nextInt(9));
        return text.substring(0, from) + any(PIECES) + text.substring(to);
    }

    private String lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, lines.get(at));
            case 2 -> Collections.swap(lines, at, other);
            default -> lines.subList(at, lines.size()).clear();
        }
        return String.join("\n", lines);
    }

    private String repeated(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + 1 + random.nextInt(40));
        int times = 1 << random.nextInt(12);
        return text.substring(0, to) + text.substring(from, to).repeat(times) + text.substring(to);
    }

    private String indented(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        lines.set(at, random.nextBoolean() ? "  " + line : line.replaceFirst("^ {1,2}", ""));
        return String.join("\n", lines);
    }

    /** A byte flipped, cut or put in, or a number that no image should hold. */
    byte[] bytes(byte[] before) {
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        int at = random.nextInt(before.length + 1);
        after.write(before, 0, at);
        int left = before.length - at;
        switch (random.nextInt(4)) {
            case 0 -> after.write(random.nextInt(256));
            case 1 -> left -= left == 0 ? 0 : random.nextInt(left);
            case 2 -> {
                after.writeBytes(odd());
                left = Math.max(0, left - Float.BYTES);
            }
            default -> {
                after.write(left == 0 ? 0 : before[at] ^ 1 << random.nextInt(8));
                left = Math.max(0, left - 1);
            }
        }
        after.write(before, before.length - left, left);
        return after.toByteArray();
    }

    private byte[] odd() {
        float number =
                any(List.of(Float.NaN, Float.POSITIVE_INFINITY, -1f, Float.MAX_VALUE, 1e30f, -0f));
        return ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(number)
                .array();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
