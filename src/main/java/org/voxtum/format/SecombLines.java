package org.voxtum.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.voxtum.fault.Fault;
import org.voxtum.fault.NetworkRule;

/** Lines of a network file, word by word, with errors that name the file and the line. */
final class SecombLines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Beyond these powers of ten no number means anything, and decimals become slow. */
    private static final int LARGEST_EXPONENT = 300;

    private static final int LEAST_EXPONENT = -1000;

    private final Path file;
    private final List<String> lines;
    private int line;
    private String[] words = {};

    private SecombLines(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Reads the whole file; bytes that are no UTF-8 are taken as unknown letters of comments. */
    static SecombLines of(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new SecombLines(file, (marked ? text.substring(1) : text).lines().toList());
        } catch (IOException problem) {
            throw InputFaults.of(file, problem);
        }
    }

    /** The next line as it stands, blank or not. */
    String text(String expected) {
        if (line >= lines.size()) {
            throw end(expected);
        }
        return lines.get(line++).strip();
    }

    /** Moves to the next line that is not blank; stars that end a row are dropped. */
    SecombLines next(String expected) {
        String text = "";
        while (text.isEmpty()) {
            text = text(expected).replace('*', ' ').strip();
        }
        words = text.split("\\s+");
        return this;
    }

    /** Number of words in this line. */
    int count() {
        return words.length;
    }

    /** A word of this line, from 0. */
    String word(int index, String name) {
        if (index >= words.length) {
            throw fault(NetworkRule.NO_WORD, name, words.length, index + 1);
        }
        return words[index];
    }

    /** A number of this line, exactly as written. */
    BigDecimal number(int index, String name) {
        String word = word(index, name);
        try {
            BigDecimal number = new BigDecimal(word);
            long exponent = (long) number.precision() - number.scale();
            if (exponent <= LARGEST_EXPONENT && exponent >= LEAST_EXPONENT) {
                return number;
            }
            throw fault(NetworkRule.OUT_OF_RANGE, name, word);
        } catch (NumberFormatException noNumber) {
            throw fault(NetworkRule.NO_NUMBER, name, word);
        }
    }

    /** A whole number of this line, from 0. */
    int whole(int index, String name) {
        BigDecimal number = number(index, name);
        try {
            int value = number.intValueExact();
            if (value >= 0) {
                return value;
            }
        } catch (ArithmeticException notWhole) {
            throw fault(NetworkRule.NOT_WHOLE, name, number);
        }
        throw fault(NetworkRule.NEGATIVE, name, number);
    }

    /** A number in SI, or NaN where the line ends before it or says {@code nan}. */
    double optional(int index, String name, SecombUnits.Reading reading) {
        if (index >= words.length || words[index].equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        return reading.of(number(index, name));
    }

    /** Number of this line, from 1. */
    int lineNumber() {
        return line;
    }

    /** Error at this line. */
    Fault fault(NetworkRule rule, Object... values) {
        return faultAt(line, rule, values);
    }

    /** Error at another line. */
    Fault faultAt(int number, NetworkRule rule, Object... values) {
        return rule.fault(file + ":" + number, values);
    }

    private Fault end(String expected) {
        return faultAt(lines.size(), NetworkRule.CUT_SHORT, expected);
    }
}
