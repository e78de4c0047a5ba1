package org.voxtum.fault;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a rule with values in place of the names in braces. */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\{[a-z ]+}");
    private static final int LONGEST = 1000;
    private final Rule.Words words;
    private final Object[] values;
    private int used;

    private Template(Rule.Words words, Object[] values) {
        this.words = words;
        this.values = values.clone();
    }

    static Template of(Rule.Words words, Object... values) {
        return new Template(words, values);
    }

    Fault fault(String rule, String where, Throwable cause) {
        String what = fill(words.what());
        String remedy = fill(words.remedy());
        if (used != values.length) {
            throw new IllegalArgumentException(rule + " takes " + used + " values");
        }
        return new Fault(words.kind(), what, where, remedy, List.of(rule), cause);
    }

    /** Input may hold anything: no long text, and no control character, reaches a terminal. */
    private static String shown(String value) {
        String cut = value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value;
        return cut.replaceAll("[\\p{Cntrl}&&[^\n]]", "\uFFFD");
    }

    private String fill(String text) {
        Matcher name = NAME.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (name.find()) {
            String value = shown(String.valueOf(values[used]));
            name.appendReplacement(filled, Matcher.quoteReplacement(value));
            used++;
        }
        return name.appendTail(filled).toString();
    }
}
