package org.voxtum.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Wall-clock time as batch systems have it: {@code 55m}, {@code 1h30m}, {@code 1:30:00}. */
final class WallTime implements ITypeConverter<Double> {
    private static final Pattern LETTERS =
            Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m(?:in)?)?(?:(\\d+)s)?");
    private static final Pattern COLONS = Pattern.compile("(?:(\\d+)-)?(\\d+):(\\d+):(\\d+)");
    private static final int[] SECONDS = {86_400, 3600, 60, 1};

    /** Seconds. */
    @Override
    public Double convert(String text) {
        String joined = text.replace(" ", "");
        for (Pattern pattern : new Pattern[] {LETTERS, COLONS}) {
            Matcher matcher = pattern.matcher(joined);
            if (matcher.matches() && seconds(matcher) > 0) {
                return seconds(matcher);
            }
        }
        throw new TypeConversionException(
                "'" + text + "' is no time; write such as 55m, 1h30m, 90s or 01:30:00");
    }

    private static double seconds(Matcher matcher) {
        double sum = 0;
        for (int i = 0; i < SECONDS.length; i++) {
            String number = matcher.group(i + 1);
            sum += number == null ? 0 : Double.parseDouble(number) * SECONDS[i];
        }
        return sum;
    }
}
